package dev.flight.broker;

import org.jspecify.annotations.Nullable;

/** A broker that cannot be reached, refuses us, or fails. The message names it and shows no password. */
public final class BrokerFailure extends Exception {

    private final String hint;

    public BrokerFailure(String message, String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}
