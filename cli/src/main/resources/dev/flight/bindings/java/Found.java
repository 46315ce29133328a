package base.wire;

import java.nio.charset.StandardCharsets;

/** What stands in a text where something else is due, in words. */
final class Found {

    private Found() {}

    /** The value where a scanner stands, which goes over it. */
    static String here(JsonScanner in) {
        int first = in.peek();
        int from = in.at;
        in.skip();
        return switch (first) {
            case '{' -> "an object";
            case '[' -> "an array";
            case '"' -> "a string";
            case 't' -> "true";
            case 'f' -> "false";
            case 'n' -> "null";
            default -> number(in.text, from, in.at);
        };
    }

    /** A number by its literal. */
    static String number(byte[] text, int from, int to) {
        return "the number "
                + JsonTokens.shown(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
    }
}
