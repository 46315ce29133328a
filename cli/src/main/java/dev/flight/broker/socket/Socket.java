package dev.flight.broker.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
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
        Listener listener = new Listener(intake, connected);
        WebSocket socket = connect(listener);
        open = socket;
        try {
            subscribe(socket);
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

    private static Refused refused(@Nullable Throwable failure) {
        if (failure instanceof WebSocketHandshakeException handshake) {
            var response = handshake.getResponse();
            return Refusals.status(response.statusCode(), RetryAfter.millis(response.headers()));
        }
        return Refused.forNow(failure == null ? "the connection broke off" : Reasons.of(failure), 0);
    }

    private void subscribe(WebSocket socket) throws InterruptedException, Refused {
        try {
            for (String channel : offsets.channels()) {
                String text = Requests.subscribe(channel, offsets.of(channel));
                socket.sendText(text, true).get(patience.silence().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException failed) {
            throw Refused.forNow(Reasons.of(failed), 0);
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
                if (listener.isUnsubscribedFor(patience.connect().toMillis())) {
                    throw Refused.forNow("the subscription was not answered", 0);
                }
                var unused = socket.sendPing(ByteBuffer.wrap("flight".getBytes(UTF_8)));
            } catch (ExecutionException failed) {
                throw Refused.forNow(Reasons.of(failed), 0);
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
