package dev.flight.wit.syntax;

/** Characters that may not stand in WIT, not even in comments: they hide what a text says, or Unicode discourages them. */
final class ForbiddenCharacters {

    private final String text;
    private final Mistakes mistakes;

    ForbiddenCharacters(String text, Mistakes mistakes) {
        this.text = text;
        this.mistakes = mistakes;
    }

    static boolean isForbidden(int c) {
        return isControl(c) || isBidirectional(c) || isDiscouraged(c);
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    /** They turn the direction of writing, so that a text reads otherwise than it is. */
    private static boolean isBidirectional(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isDiscouraged(int c) {
        return switch (c) {
            case 0x149, 0x673, 0xF77, 0xF79, 0x17A3, 0x17A4, 0x17B4, 0x17B5 -> true;
            default -> (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        };
    }

    void report() {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isForbidden(text.codePointAt(at))) {
                report(at, text.codePointAt(at));
            }
        }
    }

    private void report(int at, int c) {
        mistakes.add(mistakes.at("contract/control-character", at, at + 1)
                .says(String.format("the character U+%04X may not stand in WIT", c))
                .hint(hint(c)));
    }

    private static String hint(int c) {
        if (isBidirectional(c)) {
            return "delete it: it turns the direction of writing, and the text reads otherwise than it is";
        }
        return c == 0
                ? "delete it; where every second character is one, the file is UTF-16: save it as UTF-8"
                : "delete it";
    }
}
