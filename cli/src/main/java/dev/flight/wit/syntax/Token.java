package dev.flight.wit.syntax;

import java.util.Objects;

/**
 * A word or sign of the text.
 *
 * @param text the name without {@code %}; the content of a string; the sign
 * @param docs what doc comments in front of it say
 * @param from the index of its first character
 * @param to the index behind its last
 */
record Token(Kind kind, String text, String docs, int from, int to) {

    enum Kind {
        /** A name or a keyword. */
        WORD,
        /** A name behind {@code %}, which is no keyword. */
        ESCAPED,
        /** A number or a version: whatever starts with a digit. */
        NUMBER,
        STRING,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.ESCAPED;
    }

    boolean isKeyword() {
        return kind == Kind.WORD && Words.KEYWORDS.contains(text);
    }

    boolean touches(Token next) {
        return to == next.from;
    }

    /** What a message calls it. */
    String described() {
        return switch (kind) {
            case WORD -> (isKeyword() ? "the keyword `" : "`") + shown() + "`";
            case ESCAPED -> "`%" + shown() + "`";
            case NUMBER -> "the number `" + shown() + "`";
            case STRING -> "a string";
            case SIGN -> "`" + shown() + "`";
            case END -> "the end of the file";
        };
    }

    private String shown() {
        String name = Objects.requireNonNull(text);
        return name.length() <= 60 ? name : name.substring(0, name.offsetByCodePoints(0, 40)) + "...";
    }
}
