package dev.flight.conformance;

import java.util.regex.Pattern;

/** What failures have in common. */
final class Causes {

    private static final Pattern QUOTED = Pattern.compile("`[^`]*`|\"[^\"]*\"|'[^']*'");
    private static final Pattern POINTER = Pattern.compile("(?<![\\w/])(?:/[\\w~.-]+)+");
    private static final Pattern NUMBER = Pattern.compile("-?\\b\\d[\\d.]*(?:[eE][+-]?\\d+)?\\b");
    private static final int LONGEST = 120;

    private Causes() {}

    /** A message without what it quotes. */
    static String general(String message) {
        String cut = message.length() <= LONGEST ? message : message.substring(0, LONGEST);
        String unquoted = QUOTED.matcher(cut).replaceAll("`..`");
        return NUMBER.matcher(POINTER.matcher(unquoted).replaceAll("/..")).replaceAll("N");
    }

    /** In what sort of thing two texts differ at a byte. */
    static String difference(JsonBytes due, JsonBytes came, int at) {
        String dueSort = sort(due, at);
        String cameSort = sort(came, at);
        return dueSort.equals(cameSort)
                ? "writes another " + dueSort + " than is due"
                : "writes " + cameSort + " where " + dueSort + " is due";
    }

    /** What a byte of JSON belongs to: {@code key `bytes`}, {@code number}, {@code string}. */
    private static String sort(JsonBytes text, int at) {
        Token token = new Token(text, at);
        return token.describe();
    }

    /** The token of a JSON text around a byte. Texts that are no JSON give some token too. */
    private static final class Token {

        private static final int FARTHEST = 200;

        private final JsonBytes text;
        private int start;
        private boolean inString;

        Token(JsonBytes text, int at) {
            this.text = text;
            find(at);
        }

        /** Quotes decide what is inside a string, so it is read from the start; of a long text, from shortly before. */
        private void find(int at) {
            start = Math.min(at, text.size());
            int opened = -1;
            for (int index = 0; index < start; index++) {
                byte c = text.at(index);
                if (c == '\\' && opened >= 0) {
                    index++;
                } else if (c == '"') {
                    opened = opened < 0 ? index : -1;
                }
            }
            inString = opened >= 0;
            if (inString) {
                start = opened;
            }
        }

        String describe() {
            if (start >= text.size()) {
                return "the end";
            }
            char c = (char) text.at(start);
            if (c == '"') {
                return string();
            }
            if (c == '-' || c == '.' || (c >= '0' && c <= '9') || c == 'e' || c == 'E') {
                return "number";
            }
            return c == 'n'
                    ? "null"
                    : c == 't' || c == 'f' ? "boolean" : "`" + JsonBytes.of(Character.toString(c)) + "`";
        }

        private String string() {
            int end = start + 1;
            while (end < text.size() && end - start < FARTHEST && text.at(end) != '"') {
                end += text.at(end) == '\\' ? 2 : 1;
            }
            boolean key = end + 1 < text.size() && text.at(end) == '"' && text.at(end + 1) == ':';
            return key ? "key `" + text.text(start + 1, end) + "`" : "string";
        }
    }
}
