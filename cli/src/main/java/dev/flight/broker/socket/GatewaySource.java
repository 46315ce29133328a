package dev.flight.broker.socket;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Inbox;
import dev.flight.broker.InboxSource;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Disconnected;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Reads from a gateway, again and again until it refuses for good. */
final class GatewaySource extends InboxSource {

    private final Attempt attempt;
    private final Backoff backoff;
    private final Thread reader;
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private volatile boolean closed;
    private int connections;
    private boolean connected;
    private long connectedNanos;

    private GatewaySource(Attempt attempt, Inbox inbox, Patience patience) {
        super(inbox);
        this.attempt = attempt;
        this.backoff = new Backoff(patience);
        this.reader = new Thread(this::run, "flight-gateway");
        reader.setDaemon(true);
    }

    static GatewaySource open(String name, Attempt attempt, Inbox inbox, Patience patience) throws BrokerFailure {
        GatewaySource source = new GatewaySource(attempt, inbox, patience);
        source.reader.start();
        try {
            source.opened.get();
            return source;
        } catch (ExecutionException failed) {
            source.close();
            throw failure(name, failed);
        } catch (InterruptedException interrupted) {
            source.close();
            Thread.currentThread().interrupt();
            throw new BrokerFailure(name + ": interrupted", "try again", interrupted);
        }
    }

    private static BrokerFailure failure(String name, ExecutionException failed) {
        if (failed.getCause() instanceof Refused refused) {
            return new BrokerFailure(name + ": " + refused.why(), refused.hint(), refused);
        }
        throw new IllegalStateException("the reader of " + name + " failed", failed.getCause());
    }

    private void run() {
        try {
            while (!closed && readOnce()) {
                // It connects again.
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            opened.completeExceptionally(bug);
            throw bug;
        } finally {
            inbox.end();
        }
    }

    /** Whether another attempt makes sense. */
    private boolean readOnce() throws InterruptedException {
        try {
            attempt.read(this::connected);
            return true;
        } catch (Refused refused) {
            return !closed && !opened.completeExceptionally(refused) && goesOn(refused);
        }
    }

    private boolean goesOn(Refused refused) throws InterruptedException {
        if (connected) {
            backoff.held(Duration.ofNanos(System.nanoTime() - connectedNanos));
        }
        if (connected || refused.isFinal()) {
            connected = false;
            inbox.tell(new Disconnected(refused.why()));
        }
        if (!refused.isFinal()) {
            backoff.pause(refused.retryAfterMillis());
        }
        return !refused.isFinal();
    }

    private void connected() throws InterruptedException {
        if (!connected) {
            connected = true;
            connections++;
            connectedNanos = System.nanoTime();
            // Whoever opened it takes from now on, and makes room if there is none.
            opened.complete(true);
            inbox.put(new Connected(connections));
        }
    }

    @Override
    public void close() {
        closed = true;
        inbox.end();
        reader.interrupt();
        attempt.close();
    }
}
