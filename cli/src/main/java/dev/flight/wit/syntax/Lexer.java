package dev.flight.wit.syntax;

import dev.flight.wit.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens. It never fails: a sign that WIT does not have is a token too, for the parser to refuse. */
final class Lexer {

    private final String text;
    private final Mistakes mistakes;
    private final List<String> docs = new ArrayList<>();
    private int at;

    private Lexer(WitText source, Mistakes mistakes) {
        this.text = source.text();
        this.mistakes = mistakes;
    }

    static List<Token> tokens(WitText source, Mistakes mistakes) {
        Lexer lexer = new Lexer(source, mistakes);
        new ForbiddenCharacters(source.text(), mistakes).report();
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        skip();
        int from = at;
        if (at == text.length()) {
            return token(Kind.END, from, "");
        }
        int c = text.codePointAt(at);
        if (c == '%') {
            at++;
            word();
            return token(Kind.ESCAPED, from, text.substring(from + 1, at));
        }
        if (isLetter(c)) {
            word();
            return token(Kind.WORD, from, text.substring(from, at));
        }
        if (isDigit(c)) {
            number();
            return token(Kind.NUMBER, from, text.substring(from, at));
        }
        return c == '"' ? string(from) : sign(from, c);
    }

    private Token token(Kind kind, int from, String content) {
        String said = String.join("\n", docs);
        docs.clear();
        return new Token(kind, content, said, from, at);
    }

    private Token sign(int from, int c) {
        at += text.startsWith("->", from) ? 2 : Character.charCount(c);
        return token(Kind.SIGN, from, text.substring(from, at));
    }

    private Token string(int from) {
        StringText string = StringText.read(text, from, mistakes);
        at = string.end();
        return token(Kind.STRING, from, string.value());
    }

    private void word() {
        while (at < text.length() && continues(text.codePointAt(at)) && !text.startsWith("->", at)) {
            at += Character.charCount(text.codePointAt(at));
        }
    }

    /** A number, or a version with its dots and pluses, as far as letters and digits follow them. */
    private void number() {
        while (at < text.length() && !text.startsWith("->", at)) {
            char c = text.charAt(at);
            boolean joint = (c == '.' || c == '+') && at + 1 < text.length() && continues(text.codePointAt(at + 1));
            if (!joint && !continues(text.codePointAt(at))) {
                return;
            }
            at += Character.charCount(text.codePointAt(at));
        }
    }

    private void skip() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                comment(lineEnd());
            } else if (text.startsWith("/*", at)) {
                comment(blockEnd());
            } else if (isBlank(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                return;
            }
        }
    }

    private void comment(int end) {
        String comment = text.substring(at, end);
        if (DocText.isDoc(comment)) {
            docs.add(DocText.of(comment));
        }
        at = end;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int blockEnd() {
        int depth = 0;
        int end = at;
        while (end < text.length()) {
            if (text.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (text.startsWith("*/", end)) {
                depth--;
                end += 2;
                if (depth == 0) {
                    return end;
                }
            } else {
                end++;
            }
        }
        return openComment();
    }

    private int openComment() {
        mistakes.openComment(at);
        at = text.length();
        return at;
    }

    /** What may not stand anywhere has been reported, and parts words. */
    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || ForbiddenCharacters.isForbidden(c);
    }

    private static boolean isLetter(int c) {
        return c == '_' || (Character.isLetter(c) && !ForbiddenCharacters.isForbidden(c));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean continues(int c) {
        return isLetter(c) || Character.isDigit(c) || c == '-';
    }
}
