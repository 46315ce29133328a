package dev.flight.yaml;

/** Lines and columns from 1, columns in code points; the end is the place after the last character. */
record Span(int startLine, int startColumn, int endLine, int endColumn) {

    /** Both and what is between. */
    Span to(Span other) {
        return new Span(startLine, startColumn, other.endLine, other.endColumn);
    }
}
