package dev.flight.yaml;

/** A single value, kept as the text that was written: the field that reads it decides what it means. */
public final class Scalar extends Node {

    private final String text;
    private final boolean quoted;

    Scalar(SourceText source, Span span, Path path, String text, boolean quoted) {
        super(source, span, path);
        this.text = text;
        this.quoted = quoted;
    }

    public String text() {
        return text;
    }

    /** Whether it was written in quotes or as a block, and so is text whatever it looks like. */
    public boolean quoted() {
        return quoted;
    }

    /** Whether nothing stands there: empty, {@code ~} or {@code null}. */
    public boolean isNull() {
        return !quoted && (text.isEmpty() || text.equals("~") || (text.length() == 4 && text.equalsIgnoreCase("null")));
    }

    @Override
    public String describe() {
        return isNull() ? "nothing" : "`" + (text.length() <= 60 ? text : text.substring(0, 60) + "...") + "`";
    }
}
