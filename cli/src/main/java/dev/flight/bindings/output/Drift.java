package dev.flight.bindings.output;

/**
 * A file that is not what is generated now.
 *
 * @param path relative to the folder of output, with {@code /}
 * @param there the text that the folder has; empty when it has none
 * @param generated the text that is due; empty when none is
 */
public record Drift(String path, Kind kind, String there, String generated) {

    /** In which way. */
    public enum Kind {
        /** It is not there. */
        MISSING,
        /** It has another text. */
        CHANGED,
        /** It was generated once, and is no longer. */
        EXTRA
    }
}
