package dev.flight.conformance.source;

/** A program that sources need to be read could not be run. The message says what to do about it. */
public final class ToolFault extends RuntimeException {

    public ToolFault(String message) {
        super(message);
    }

    public ToolFault(String message, Throwable cause) {
        super(message, cause);
    }
}
