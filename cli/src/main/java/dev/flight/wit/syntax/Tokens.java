package dev.flight.wit.syntax;

import dev.flight.diagnostic.Location;
import dev.flight.wit.syntax.Token.Kind;
import dev.flight.wit.syntax.Tree.Name;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the parser stands in the tokens of a file. */
final class Tokens {

    private final WitText text;
    private final List<Token> all;
    private final Mistakes mistakes;
    private int at;

    Tokens(WitText text, Mistakes mistakes) {
        this.text = text;
        this.mistakes = mistakes;
        this.all = Lexer.tokens(text, mistakes);
    }

    Mistakes mistakes() {
        return mistakes;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return all.get(Math.min(at + ahead, all.size() - 1));
    }

    Token get(int index) {
        return all.get(index);
    }

    /** The token before this one; the first where there is none. */
    Token previous() {
        return all.get(Math.max(0, at - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, all.size() - 1);
        return token;
    }

    /** How many tokens have been read. */
    int position() {
        return at;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    boolean at(String sign) {
        return peek().isSign(sign);
    }

    boolean atWord(String word) {
        return peek().isWord(word);
    }

    boolean accept(String sign) {
        boolean found = at(sign);
        if (found) {
            next();
        }
        return found;
    }

    boolean acceptWord(String word) {
        boolean found = atWord(word);
        if (found) {
            next();
        }
        return found;
    }

    /** Whether a token is the first of its line. */
    boolean isFirstOnLine(int ahead) {
        int index = Math.min(at + ahead, all.size() - 1);
        return index == 0
                || text.lineOf(all.get(index).from())
                        > text.lineOf(all.get(index - 1).to());
    }

    Token expect(String sign, String hint) {
        if (!at(sign)) {
            throw fail("expected `" + sign + "`, found " + peek().described(), hint);
        }
        return next();
    }

    /** The {@code ;} of an item. Where the next item begins, or the block ends, only the sign was forgotten. */
    void endOfItem(String of) {
        if (accept(";")) {
            return;
        }
        if (!at("}") && !atEnd() && !isFirstOnLine(0)) {
            throw fail("expected `;`, found " + peek().described(), "the " + of + " ends here");
        }
        mistakes.syntax(previous(), "missing `;` behind the " + of, "write `;` here");
    }

    /** Notes a mistake at this token; for the caller to throw. */
    Unexpected fail(String message, String hint) {
        Token token = atEnd() ? previous() : peek();
        mistakes.syntax(token, message, hint);
        return new Unexpected();
    }

    /** Notes that brackets are never closed; not where an open comment has swallowed what closes them. */
    void neverClosed(Token open, String of, String close) {
        if (!mistakes.hasOpenComment()) {
            mistakes.syntax(open, "the " + of + " has no closing `" + close + "`", "it begins here");
        }
    }

    /** A name of one's own making. What is wrong with it is noted, and it is taken as it is. */
    Name name(String of) {
        Token token = peek();
        if (!token.isName()) {
            throw fail("expected the name of " + of + ", found " + token.described(), "a name is as `heap-max`");
        }
        new NameCheck(mistakes).check(token);
        next();
        return new Name(token.text(), location(token));
    }

    /** Every name behind a word that begins a definition. */
    Set<String> begun() {
        return IntStream.range(1, all.size())
                .filter(i -> Recovery.begins(all.get(i - 1)))
                .mapToObj(i -> all.get(i).text())
                .collect(Collectors.toUnmodifiableSet());
    }

    Location location(Token token) {
        return text.location(token.from(), token.to());
    }

    /** From a token up to the one before this. */
    Location since(Token first) {
        return text.location(first.from(), Math.max(first.to(), previous().to()));
    }
}
