package dev.flight.trace;

import dev.flight.diagnostic.Severity;

/** What can be wrong with a trace, or with the program it was recorded from. */
public enum TraceRule {
    /** A line that is not of the trace's format. */
    SYNTAX("trace/syntax", Severity.ERROR),
    /** A field that is missing, unknown or has a value it cannot have. */
    FIELD("trace/field", Severity.ERROR),
    /** A time before the one of the line before. */
    TIME("trace/time", Severity.ERROR),
    /** Text that is no trace of a known format. */
    NO_FORMAT("trace/no-format", Severity.ERROR),
    /** A trace without an operation. */
    EMPTY("trace/empty", Severity.ERROR),
    /** A trace that breaks off. */
    TRUNCATED("trace/truncated", Severity.ERROR),
    /** A block given back, or resized, after it was given back. */
    DOUBLE_FREE("trace/double-free", Severity.ERROR),
    /** A block given back, or resized, that was never allocated. */
    UNKNOWN_ID("trace/unknown-id", Severity.ERROR),
    /** A block allocated under an id that is in use. */
    DUPLICATE_ID("trace/duplicate-id", Severity.ERROR),
    /** More different holders than are told apart. */
    HOLDERS("trace/holders", Severity.WARNING),
    /** A call to free nothing. */
    FREE_NOTHING("trace/free-nothing", Severity.INFO),
    /** An allocation that failed when the trace was recorded. */
    FAILED("trace/failed", Severity.INFO);

    private final String id;
    private final Severity severity;

    TraceRule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The id that {@code flight explain} knows. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }
}
