package dev.flight.broker.redis;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
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

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Supplier<? extends CompletionStage<?>> ping;
    private final Listener listener;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(RedisHeartbeat::thread);
    private boolean silent;

    /** Is told of silence. */
    interface Listener {

        /** Nobody is. */
        Listener NONE = new Listener() {};

        default void silent(String why) {}

        default void answersAgain() {}
    }

    RedisHeartbeat(Supplier<? extends CompletionStage<?>> ping, Listener listener) {
        this.ping = ping;
        this.listener = listener;
        var unused =
                clock.scheduleWithFixedDelay(this::beat, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "flight-heartbeat");
        thread.setDaemon(true);
        return thread;
    }

    private void beat() {
        try {
            ping.get().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
            listener.answersAgain();
        }
    }

    private void hangs() {
        if (!silent) {
            silent = true;
            listener.silent("no answer to a ping for " + PATIENCE.toMillis() + "ms");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
