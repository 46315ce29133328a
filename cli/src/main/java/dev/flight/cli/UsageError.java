package dev.flight.cli;

/** A command line or configuration that cannot be carried out; the message says what to do instead. */
final class UsageError extends RuntimeException {

    UsageError(String message) {
        super(message);
    }
}
