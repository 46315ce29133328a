package dev.flight.yaml;

import dev.flight.diagnostic.Location;

/** A value in a YAML document that knows its place. */
public abstract sealed class Node permits Scalar, Sequence, Mapping {

    private final SourceText source;
    private final Span span;
    private final Path path;

    Node(SourceText source, Span span, Path path) {
        this.source = source;
        this.span = span;
        this.path = path;
    }

    /** Where it stands in its file. */
    public Location location() {
        return source.location(span);
    }

    /** Where it stands in its document, as a JSON Pointer. */
    public String pointer() {
        return path.pointer();
    }

    /** The file that it was read from. */
    public String file() {
        return source.file();
    }

    /** What it is, in words: {@code a list}. */
    public abstract String describe();

    SourceText source() {
        return source;
    }

    Span span() {
        return span;
    }

    Path path() {
        return path;
    }
}
