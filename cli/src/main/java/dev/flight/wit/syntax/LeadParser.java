package dev.flight.wit.syntax;

import dev.flight.wit.syntax.Token.Kind;
import dev.flight.wit.syntax.Tree.Lead;
import dev.flight.wit.syntax.Tree.Name;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what stands in front of an item: doc comments and {@code @since(version = 1.0.0)} and its like. */
final class LeadParser {

    private static final String KNOWN = "there are `@since(version = 1.0.0)`, `@unstable(feature = name)`, "
            + "`@deprecated(version = 1.0.0)` and `@external-id(\"name\")`";

    private final Tokens tokens;

    LeadParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Lead lead() {
        Token first = tokens.peek();
        String docs = first.docs();
        Map<String, Name> found = new HashMap<>();
        while (tokens.at("@")) {
            gate(found);
            docs = joined(docs, tokens.peek().docs());
        }
        check(found, first);
        return new Lead(docs, found.get("since"), found.get("unstable"), found.get("deprecated"), externalId(found));
    }

    private static @Nullable String externalId(Map<String, Name> found) {
        Name id = found.get("external-id");
        return id == null ? null : id.text();
    }

    /** In front of what can have docs and no gates. */
    Lead docsOnly(String of) {
        Token first = tokens.peek();
        Lead lead = lead();
        if (first.isSign("@")) {
            tokens.mistakes()
                    .add(tokens.mistakes()
                            .at(Mistakes.GATE, first)
                            .says("a " + of + " has no gate of its own")
                            .hint("gates stand before interfaces, worlds, types and functions"));
        }
        return new Lead(lead.docs(), null, null, null, null);
    }

    private static String joined(String docs, String more) {
        return docs.isEmpty() || more.isEmpty() ? docs + more : docs + "\n" + more;
    }

    private void gate(Map<String, Name> found) {
        Token sign = tokens.next();
        Token word = tokens.peek();
        String name = word.text();
        Name value = switch (name) {
            case "since", "deprecated" -> argument("version");
            case "unstable" -> argument("feature");
            case "external-id" -> text();
            default -> unknown(word);
        };
        if (found.putIfAbsent(name, value) != null) {
            wrong(sign, "`@" + name + "` stands twice", "delete one");
        }
    }

    private Name argument(String key) {
        tokens.next();
        tokens.expect("(", KNOWN);
        if (!tokens.acceptWord(key)) {
            throw tokens.fail("expected `" + key + " =`, found " + tokens.peek().described(), KNOWN);
        }
        tokens.expect("=", KNOWN);
        Name value = key.equals("version") ? new PathParser(tokens).version() : tokens.name("a feature");
        tokens.expect(")", KNOWN);
        return value;
    }

    private Name text() {
        tokens.next();
        tokens.expect("(", KNOWN);
        Token value = tokens.peek();
        if (value.kind() != Kind.STRING) {
            throw tokens.fail("expected a string, found " + value.described(), KNOWN);
        }
        tokens.next();
        tokens.expect(")", KNOWN);
        return new Name(value.text(), tokens.location(value));
    }

    private Name unknown(Token word) {
        wrong(word, "there is no gate `@" + word.text() + "`", KNOWN);
        tokens.next();
        if (tokens.accept("(")) {
            while (!tokens.atEnd() && !tokens.at("{") && !tokens.at("}") && !tokens.accept(")")) {
                tokens.next();
            }
        }
        return new Name("", tokens.location(word));
    }

    private void check(Map<String, Name> found, Token first) {
        boolean since = found.containsKey("since");
        boolean unstable = found.containsKey("unstable");
        if (since && unstable) {
            wrong(first, "`@since` and `@unstable` exclude each other", "an item that is released has only `@since`");
        } else if (found.containsKey("deprecated") && !since && !unstable) {
            wrong(first, "`@deprecated` stands alone", "write also since when it is there: `@since(version = 1.0.0)`");
        }
    }

    private void wrong(Token at, String message, String hint) {
        tokens.mistakes()
                .add(tokens.mistakes().at(Mistakes.GATE, at).says(message).hint(hint));
    }
}
