package dev.flight.broker.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads over a WebSocket. */
final class Socket implements Attempt {

    private final Endpoint endpoint;
    private final Offsets offsets;
    private final Intake intake;
    private final Patience patience;
    private final HttpClient client;
    private volatile @Nullable WebSocket open;

    Socket(Endpoint endpoint, Offsets offsets, Intake intake, Patience patience) {
        this.endpoint = endpoint;
        this.offsets = offsets;
        this.intake = intake;
        this.patience = patience;
        this.client = endpoint.client(patience);
    }

    @Override
    public void read(Connecting connected) throws InterruptedException, Refused {
        Listener listener = new Listener(endpoint, offsets.channels(), intake, connected);
        WebSocket socket = connect(listener);
        open = socket;
        try {
            subscribe(socket, listener);
            awaitEnd(socket, listener);
        } finally {
            socket.abort();
            // What it still takes must not mix with what the next connection brings.
            listener.awaitIdle();
        }
    }

    private WebSocket connect(Listener listener) throws InterruptedException, Refused {
        WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(patience.connect());
        endpoint.authorization().ifPresent(value -> builder.header("Authorization", value));
        CompletableFuture<WebSocket> socket = builder.buildAsync(endpoint.address(), listener);
        try {
            return socket.get(patience.connect().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw refused(failed.getCause());
        } catch (TimeoutException late) {
            socket.cancel(true);
            throw Refused.forNow("no answer in time", 0);
        }
    }

    private Refused refused(@Nullable Throwable failure) {
        if (failure instanceof WebSocketHandshakeException handshake) {
            var response = handshake.getResponse();
            return Refusals.status(response.statusCode(), RetryAfter.millis(response.headers()));
        }
        return endpoint.broken(failure);
    }

    private void subscribe(WebSocket socket, Listener listener) throws InterruptedException, Refused {
        try {
            for (String channel : offsets.channels()) {
                String text = Requests.subscribe(channel, offsets.of(channel));
                socket.sendText(text, true).get(patience.silence().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException stuck) {
            throw Refused.forNow("the gateway takes no subscription", 0);
        } catch (ExecutionException failed) {
            throw ended(listener, failed);
        }
    }

    /** Where the gateway closes while we send, its close says more than that we could not send. */
    private Refused ended(Listener listener, ExecutionException failedToSend) throws InterruptedException {
        try {
            return listener.ended().get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            return endpoint.broken(failedToSend);
        }
    }

    private void awaitEnd(WebSocket socket, Listener listener) throws InterruptedException, Refused {
        while (true) {
            try {
                throw listener.ended().get(patience.ping().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillOpen) {
                long silentMillis = listener.silentMillis();
                if (silentMillis > patience.silence().toMillis()) {
                    throw Refused.forNow("no answer to pings for " + silentMillis + "ms", 0);
                }
                List<String> unanswered =
                        listener.unansweredFor(patience.connect().toMillis());
                if (!unanswered.isEmpty()) {
                    throw Refused.unanswered(unanswered);
                }
                var unused = socket.sendPing(ByteBuffer.wrap("flight".getBytes(UTF_8)));
            } catch (ExecutionException failed) {
                throw endpoint.broken(failed);
            }
        }
    }

    @Override
    public void close() {
        WebSocket socket = open;
        if (socket != null) {
            socket.abort();
        }
    }
}
