package dev.flight.wit.syntax;

import dev.flight.wit.syntax.Token.Kind;
import dev.flight.wit.syntax.Tree.TypeUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads types where they are used. */
final class TypeParser {

    /** How deep types may stand in each other; the reference implementation has a limit too. */
    private static final int DEEPEST = 100;

    private static final long LONGEST_LIST = 0xFFFF_FFFFL;

    private final Tokens tokens;
    private int depth;

    TypeParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A type. */
    TypeUse type() {
        if (depth == DEEPEST) {
            throw tokens.fail("types stand in each other more than " + DEEPEST + " deep", "give the inner ones a name");
        }
        depth++;
        try {
            return read();
        } finally {
            depth--;
        }
    }

    private TypeUse read() {
        Token token = tokens.peek();
        if (token.kind() == Kind.ESCAPED || (token.kind() == Kind.WORD && !token.isKeyword() && !token.isWord("_"))) {
            return named();
        }
        if (token.kind() != Kind.WORD || token.isWord("_")) {
            throw tokens.fail("expected a type, found " + token.described(), TypeHints.noType(token));
        }
        if (Words.PRIMITIVES.contains(token.text())) {
            tokens.next();
            return made(token, List.of(), null);
        }
        return generic(token);
    }

    private TypeUse generic(Token token) {
        return switch (token.text()) {
            case "list" -> list();
            case "option", "own", "borrow" -> fixed(1);
            case "map" -> fixed(2);
            case "tuple" -> made(tokens.next(), arguments(token, 1, Integer.MAX_VALUE), null);
            case "future", "stream" -> made(tokens.next(), tokens.at("<") ? arguments(token, 1, 1) : List.of(), null);
            case "result" -> made(tokens.next(), tokens.at("<") ? results(token) : List.of(), null);
            default -> throw tokens.fail("expected a type, found " + token.described(), TypeHints.noType(token));
        };
    }

    private TypeUse fixed(int count) {
        Token word = tokens.next();
        return made(word, arguments(word, count, count), null);
    }

    private TypeUse list() {
        Token word = tokens.next();
        open(word);
        TypeUse element = type();
        Long length = tokens.accept(",") ? Long.valueOf(length()) : null;
        close(word);
        return made(word, List.of(element), length);
    }

    private long length() {
        Token token = tokens.peek();
        if (token.kind() != Kind.NUMBER || !token.text().matches("[0-9]{1,18}")) {
            throw tokens.fail("expected the length of the list, found " + token.described(), "as in `list<u8, 4>`");
        }
        long length = Long.parseLong(tokens.next().text());
        if (length > LONGEST_LIST) {
            tokens.mistakes().syntax(token, "a list of " + length + " is longer than " + LONGEST_LIST);
        }
        return length;
    }

    /** {@code <T>}, {@code <T, E>}, {@code <_, E>}. */
    private List<TypeUse> results(Token word) {
        open(word);
        List<TypeUse> found = new ArrayList<>();
        if (tokens.atWord("_") && tokens.peek(1).isSign(",")) {
            found.add(made(tokens.next(), List.of(), null));
        } else {
            found.add(type());
        }
        if (tokens.accept(",")) {
            found.add(type());
        }
        close(word);
        return found;
    }

    private List<TypeUse> arguments(Token word, int least, int most) {
        open(word);
        List<TypeUse> found = new ArrayList<>();
        do {
            if (!found.isEmpty() && most > 2 && tokens.at(">")) {
                break;
            }
            found.add(type());
        } while (tokens.accept(","));
        close(word);
        if (found.size() < least || found.size() > most) {
            tokens.mistakes()
                    .syntax(
                            word,
                            "`" + word.text() + "` takes " + most + (most == 1 ? " type" : " types") + ", not "
                                    + found.size(),
                            TypeHints.form(word.text()));
        }
        return found;
    }

    private void open(Token word) {
        tokens.expect("<", TypeHints.form(word.text()));
    }

    private void close(Token word) {
        if (!tokens.at(">")) {
            String message = "`" + word.text() + "<` has no closing `>`: found "
                    + tokens.peek().described();
            throw tokens.fail(message, TypeHints.form(word.text()));
        }
        tokens.next();
    }

    private TypeUse named() {
        Token name = tokens.next();
        if (!Words.isLabel(name.text())) {
            new NameCheck(tokens.mistakes()).check(name);
        }
        if (tokens.at("<")) {
            tokens.mistakes()
                    .syntax(name, name.described() + " takes no types in `<>`", TypeHints.notGeneric(name.text()));
            arguments(name, 0, Integer.MAX_VALUE);
            return new TypeUse("_", true, List.of(), null, tokens.since(name));
        }
        return new TypeUse(name.text(), false, List.of(), null, tokens.location(name));
    }

    private TypeUse made(Token word, List<TypeUse> arguments, @Nullable Long length) {
        return new TypeUse(word.text(), true, List.copyOf(arguments), length, tokens.since(word));
    }
}
