package dev.flight.cli;

import dev.flight.broker.BrokerFailure;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into an interrupt of the running command, and gives it a moment to say how far it came. */
final class Interruption {

    private static final int PATIENCE_SECONDS = 10;

    private Interruption() {}

    /** Work that may find the broker gone. */
    interface Work {
        ExitCode run() throws BrokerFailure;
    }

    /** Does work of this thread that ends soon after it is interrupted, up to the last word that it prints. */
    static ExitCode during(Host host, Work work) throws BrokerFailure {
        Thread command = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> interrupt(command, ended), "flight-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.run();
        } finally {
            host.out().flush();
            host.err().flush();
            ended.countDown();
            remove(hook);
        }
    }

    private static void interrupt(Thread command, CountDownLatch ended) {
        command.interrupt();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // The hook runs: it is what ended the work.
        }
    }
}
