package dev.flight.yaml;

/** A single value, kept as the text that was written: the field that reads it decides what it means. */
public final class Scalar extends Node {

    private static final int LONGEST_QUOTE = 60;

    private final String text;
    private final boolean quoted;
    private final boolean alias;

    Scalar(SourceText source, Span span, Path path, String text, boolean quoted) {
        this(source, span, path, text, quoted, false);
    }

    private Scalar(SourceText source, Span span, Path path, String text, boolean quoted, boolean alias) {
        super(source, span, path);
        this.text = text;
        this.quoted = quoted;
        this.alias = alias;
    }

    static Scalar alias(SourceText source, Span span, Path path) {
        return new Scalar(source, span, path, "", false, true);
    }

    public String text() {
        return text;
    }

    /** Whether it was written in quotes or as a block, and so is text whatever it looks like. */
    public boolean quoted() {
        return quoted;
    }

    /** Whether an alias stands there, which is not read: it has its finding, and no other is due. */
    public boolean isAlias() {
        return alias;
    }

    /** Whether nothing stands there: empty, {@code ~} or {@code null}. */
    public boolean isNull() {
        return !quoted && (text.isEmpty() || text.equals("~") || (text.length() == 4 && text.equalsIgnoreCase("null")));
    }

    /** The text, shortened, in backquotes. */
    String quote() {
        boolean isShort = text.codePointCount(0, text.length()) <= LONGEST_QUOTE;
        return "`" + (isShort ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "...") + "`";
    }

    @Override
    public String describe() {
        return isNull() ? "nothing" : quote();
    }
}
