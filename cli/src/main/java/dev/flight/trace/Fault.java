package dev.flight.trace;

/**
 * What is wrong with a line, which is then left out.
 *
 * @param from where in the bytes of the line the wrong part starts
 * @param until the end of it
 * @param fatal whether no line behind it can be read either
 */
record Fault(TraceRule rule, int from, int until, String message, String hint, boolean fatal) {

    /** A text is quoted up to this many characters. */
    private static final int LONGEST_QUOTE = 60;

    static Fault syntax(int from, int until, String message, String hint) {
        return new Fault(TraceRule.SYNTAX, from, until, message, hint, false);
    }

    static Fault field(int from, int until, String message, String hint) {
        return new Fault(TraceRule.FIELD, from, until, message, hint, false);
    }

    /** The same, where reading cannot go on. */
    Fault ending() {
        return new Fault(rule, from, until, message, hint, true);
    }

    /** A text from a trace, cut to a length that can be read. */
    static String quote(String text) {
        return "`" + cut(text) + "`";
    }

    static String cut(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "...";
    }
}
