package dev.flight.cli;

import dev.flight.broker.BrokerFailure;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command finish what it does when the process is told to end (Control-C, SIGTERM), up to the last word that it
 * prints. The exit code is Java's then: 130 or 143.
 */
final class Interruption implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Host host;
    private final Runnable told;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "flight-interruption");
    private volatile boolean asked;

    private Interruption(Host host, Runnable told) {
        this.host = host;
        this.told = told;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** For a command that looks at {@link #isAsked} often. */
    static Interruption seen(Host host) {
        return new Interruption(host, () -> {});
    }

    /** Work that may find the broker gone. */
    interface Work {
        ExitCode run() throws BrokerFailure;
    }

    /** Does work of this thread that ends soon after it is interrupted. */
    static ExitCode during(Host host, Work work) throws BrokerFailure {
        Interruption interruption = new Interruption(host, Thread.currentThread()::interrupt);
        try {
            return work.run();
        } finally {
            interruption.close();
        }
    }

    private void stop() {
        asked = true;
        told.run();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process is to end. */
    boolean isAsked() {
        return asked;
    }

    @Override
    public void close() {
        host.out().flush();
        host.err().flush();
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It runs: it is what ended the command.
        }
    }
}
