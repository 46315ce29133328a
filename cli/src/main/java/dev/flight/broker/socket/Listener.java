package dev.flight.broker.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Puts frames together and takes them in, one at a time: the next is asked for when there was room for the last. */
final class Listener implements WebSocket.Listener {

    private static final int LONGEST = 16 << 20;

    private final Endpoint endpoint;
    private final Intake intake;
    private final Attempt.Connecting connected;
    private final ReentrantLock taking = new ReentrantLock();
    private final CompletableFuture<Refused> ended = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long begunNanos = System.nanoTime();
    private final Set<String> unanswered;
    private boolean tooLong;
    private volatile long heardNanos = System.nanoTime();

    Listener(Endpoint endpoint, List<String> channels, Intake intake, Attempt.Connecting connected) {
        this.endpoint = endpoint;
        this.unanswered = Collections.synchronizedSet(new LinkedHashSet<>(channels));
        this.intake = intake;
        this.connected = connected;
    }

    /** Why it was over; completes when it is. */
    CompletableFuture<Refused> ended() {
        return ended;
    }

    /** For how long nothing was heard; while a message waits for room, nothing can be. */
    long silentMillis() {
        return taking.isLocked() ? 0 : (System.nanoTime() - heardNanos) / 1_000_000;
    }

    /** The channels whose subscriptions were not answered in time; none before it is over, or while there is no room. */
    List<String> unansweredFor(long millis) {
        boolean inTime = taking.isLocked() || System.nanoTime() - begunNanos <= millis * 1_000_000;
        return inTime ? List.of() : List.copyOf(unanswered);
    }

    /** Waits until no message is being taken, and lets none be taken any more. */
    void awaitIdle() throws InterruptedException {
        ended.complete(Refused.forNow("given up", 0));
        taking.lockInterruptibly();
        taking.unlock();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        if (text.length() + data.length() > LONGEST) {
            tooLong = true;
        } else if (!tooLong) {
            text.append(data);
        }
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            text.trimToSize();
            take(whole.getBytes(UTF_8));
        }
        return askForMore(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        if (bytes.size() + data.remaining() > LONGEST) {
            tooLong = true;
        } else if (!tooLong) {
            byte[] part = new byte[data.remaining()];
            data.get(part);
            bytes.writeBytes(part);
        }
        if (last) {
            byte[] whole = bytes.toByteArray();
            bytes.reset();
            take(whole);
        }
        return askForMore(socket);
    }

    private @Nullable CompletionStage<?> askForMore(WebSocket socket) {
        heardNanos = System.nanoTime();
        socket.request(1);
        return null;
    }

    private void take(byte[] whole) {
        taking.lock();
        try {
            if (ended.isDone()) {
                return;
            }
            if (tooLong) {
                tooLong = false;
                intake.lost(whole, "a message longer than " + (LONGEST >> 20) + " MB");
            } else {
                intake.take(whole).ifPresent(unanswered::remove);
                connectWhenAnswered();
            }
        } catch (Refused refused) {
            ended.complete(refused);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            taking.unlock();
        }
    }

    private void connectWhenAnswered() throws InterruptedException {
        if (unanswered.isEmpty()) {
            connected.run();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer data) {
        return askForMore(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer data) {
        return askForMore(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end(Refusals.closed(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        end(endpoint.broken(failure));
    }

    private void end(Refused why) {
        if (why.isFinal()) {
            tellWhatWasCut();
        }
        ended.complete(why);
    }

    /** What came of a message that is not whole. On another connection it would come again. */
    private void tellWhatWasCut() {
        byte[] begun = text.isEmpty() ? bytes.toByteArray() : text.toString().getBytes(UTF_8);
        taking.lock();
        try {
            if (begun.length > 0 && !ended.isDone()) {
                intake.lost(begun, "a message that the end of the connection cut");
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            taking.unlock();
        }
    }
}
