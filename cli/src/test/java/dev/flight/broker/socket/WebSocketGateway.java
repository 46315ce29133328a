package dev.flight.broker.socket;

import dev.flight.event.realtime.RealtimeMessage;
import dev.flight.event.realtime.RealtimeMessageJson;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** A gateway over WebSocket that answers subscriptions as a test tells it. */
final class WebSocketGateway extends WebSocketServer implements AutoCloseable {

    private final BiConsumer<WebSocket, Long> subscription;
    private final CountDownLatch started = new CountDownLatch(1);

    private WebSocketGateway(BiConsumer<WebSocket, Long> subscription) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.subscription = subscription;
        setReuseAddr(true);
        setDaemon(true);
    }

    /** What it does with a subscription behind an offset, -1 for one from now on. */
    static WebSocketGateway start(BiConsumer<WebSocket, Long> subscription) throws InterruptedException {
        WebSocketGateway gateway = new WebSocketGateway(subscription);
        gateway.start();
        gateway.started.await();
        return gateway;
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/live?channel=a";
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        RealtimeMessage message = RealtimeMessageJson.CODEC.decode(text).orThrow();
        subscription.accept(socket, Long.valueOf(message.metadata().getOrDefault("offset", "-1")));
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {}

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception failure) {}

    @Override
    public void close() {
        try {
            stop(0);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
