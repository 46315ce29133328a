package dev.flight.broker;

import java.util.Optional;

/** What lies behind a failure. */
public final class Causes {

    private Causes() {}

    /** The innermost cause: those around it say that something failed, it says what. */
    public static Throwable innermost(Throwable failure) {
        Throwable inner = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            inner = cause;
        }
        return inner;
    }

    /** What the innermost cause says, if anything. */
    public static Optional<String> message(Throwable failure) {
        return Optional.ofNullable(innermost(failure).getMessage()).filter(text -> !text.isBlank());
    }

    /** The same, or its kind where it says nothing. */
    public static String reason(Throwable failure) {
        return message(failure).orElseGet(() -> innermost(failure).getClass().getSimpleName());
    }
}
