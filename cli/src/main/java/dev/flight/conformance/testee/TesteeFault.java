package dev.flight.conformance.testee;

/** A testee that cannot be started, so that nothing can be said of it. */
public final class TesteeFault extends RuntimeException {

    TesteeFault(String name, String message) {
        super("the testee `" + name + "` " + message);
    }
}
