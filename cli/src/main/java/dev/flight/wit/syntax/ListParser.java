package dev.flight.wit.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what stands between brackets, parted by commas; what one part has wrong does not hide the others. */
final class ListParser {

    private final Tokens tokens;
    private final Recovery recovery;

    ListParser(Tokens tokens, Recovery recovery) {
        this.tokens = tokens;
        this.recovery = recovery;
    }

    /** Parts in braces, as of a record. */
    <T> List<T> braces(String of, Supplier<T> part) {
        Token open = tokens.expect("{", "the " + of + " stands in braces");
        return parts(open, "}", of, part);
    }

    /** Parts in parentheses, as of a function. */
    <T> List<T> parentheses(String of, Supplier<T> part) {
        Token open = tokens.expect("(", "the " + of + " stands in parentheses");
        return parts(open, ")", of, part);
    }

    private <T> List<T> parts(Token open, String close, String of, Supplier<T> part) {
        List<T> parts = new ArrayList<>();
        while (!tokens.accept(close)) {
            if (isOver(close)) {
                tokens.neverClosed(open, of, close);
                break;
            }
            int start = tokens.position();
            boolean good = read(parts, part, close);
            separator(close, good, of);
            if (tokens.position() == start) {
                tokens.next();
            }
        }
        return parts;
    }

    private boolean isOver(String close) {
        boolean outside = close.equals(")") && (tokens.at(";") || tokens.at("}"));
        return tokens.atEnd() || outside || recovery.atDefinition();
    }

    private <T> boolean read(List<T> parts, Supplier<T> part, String close) {
        int start = tokens.position();
        try {
            parts.add(part.get());
            return true;
        } catch (Unexpected noted) {
            recovery.toNextPart(start, close);
            return false;
        }
    }

    private void separator(String close, boolean good, String of) {
        if (tokens.accept(",")) {
            while (tokens.at(",")) {
                tokens.mistakes().syntax(tokens.next(), "a comma with nothing in front of it", "delete it");
            }
        } else if (close.equals("}") && tokens.at(";")) {
            tokens.mistakes().syntax(tokens.next(), "the parts of the " + of + " end with `,`", "write `,`");
        } else if (good && !tokens.at(close) && !isOver(close)) {
            missing(close, of);
        }
    }

    private void missing(String close, String of) {
        if (tokens.peek().isName() || tokens.at("@")) {
            tokens.mistakes().syntax(tokens.previous(), "missing `,` in the " + of, "parts stand apart by commas");
            return;
        }
        String hint = "parts of the " + of + " stand apart by `,`";
        tokens.mistakes()
                .syntax(
                        tokens.peek(),
                        "expected `,` or `" + close + "`, found "
                                + tokens.peek().described(),
                        PartHints.hint(tokens.peek(), hint));
        recovery.toNextPart(tokens.position(), close);
        tokens.accept(",");
    }
}
