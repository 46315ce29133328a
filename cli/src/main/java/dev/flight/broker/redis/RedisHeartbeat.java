package dev.flight.broker.redis;

import dev.flight.broker.Inbox;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Disconnected;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks for a sign of life, so that silence can be told from a server that hangs. A server that answers again has kept
 * what came meanwhile, unless it also cut the connection.
 */
final class RedisHeartbeat implements AutoCloseable {

    private final Supplier<CompletableFuture<?>> ping;
    private final Inbox inbox;
    private final Duration patience;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(RedisHeartbeat::thread);
    private boolean silent;

    RedisHeartbeat(Supplier<CompletableFuture<?>> ping, Inbox inbox, Duration every, Duration patience) {
        this.ping = ping;
        this.inbox = inbox;
        this.patience = patience;
        var unused =
                clock.scheduleWithFixedDelay(this::beat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "flight-heartbeat");
        thread.setDaemon(true);
        return thread;
    }

    private void beat() {
        try {
            ping.get().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            answered();
        } catch (TimeoutException noAnswer) {
            hangs();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (Exception notConnected) {
            // The connection tells by itself that it was lost.
            silent = false;
        }
    }

    private void answered() {
        if (silent) {
            silent = false;
            inbox.tell(new Connected());
        }
    }

    private void hangs() {
        if (!silent) {
            silent = true;
            inbox.tell(new Disconnected("no answer to a ping for " + patience.toMillis() + "ms"));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
