package dev.flight.wit.syntax;

import dev.flight.wit.syntax.Token.Kind;
import dev.flight.wit.syntax.Tree.ItemPath;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.PackageId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads names of packages and of what stands in them: {@code flight:memory/memory-types@1.0.0}. */
final class PathParser {

    private static final String FORM = "a package is named `namespace:name`, with a version `namespace:name@1.0.0`";

    private final Tokens tokens;

    PathParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The name of a package where it is declared. */
    PackageId packageId() {
        Token first = tokens.peek();
        List<Name> names = namesBy(":", "a package");
        if (names.size() == 1) {
            tokens.mistakes().syntax(first, "the package has no namespace", FORM);
            throw new Unexpected();
        }
        List<Name> path = new ArrayList<>(List.of(names.get(names.size() - 1)));
        while (tokens.accept("/")) {
            path.add(tokens.name("a package"));
        }
        return new PackageId(
                List.copyOf(names.subList(0, names.size() - 1)),
                List.copyOf(path),
                optionalVersion(),
                tokens.since(first));
    }

    /** The name of an interface or world where it is used. */
    ItemPath item() {
        Token first = tokens.peek();
        List<Name> names = namesBy(":", "an interface");
        List<Name> path = new ArrayList<>(List.of(names.get(names.size() - 1)));
        while (tokens.accept("/")) {
            path.add(tokens.name("an interface"));
        }
        if (names.size() == 1 && path.size() == 1) {
            return new ItemPath(null, names.get(0), tokens.since(first));
        }
        return inPackage(first, names, path);
    }

    private ItemPath inPackage(Token first, List<Name> names, List<Name> path) {
        Name item = path.get(path.size() - 1);
        if (names.size() == 1 || path.size() == 1) {
            tokens.mistakes()
                    .add(tokens.mistakes()
                            .at(Mistakes.SYNTAX, first.from(), tokens.previous().to())
                            .says(
                                    path.size() == 1
                                            ? "this names a package, not what is in it"
                                            : "the package has no namespace")
                            .hint("write `namespace:package/interface`"));
            throw new Unexpected();
        }
        Name version = optionalVersion();
        PackageId in = new PackageId(
                List.copyOf(names.subList(0, names.size() - 1)),
                List.copyOf(path.subList(0, path.size() - 1)),
                version,
                tokens.since(first));
        return new ItemPath(in, item, tokens.since(first));
    }

    private List<Name> namesBy(String sign, String of) {
        List<Name> names = new ArrayList<>();
        do {
            names.add(tokens.name(of));
        } while (tokens.accept(sign));
        return names;
    }

    private @Nullable Name optionalVersion() {
        return tokens.accept("@") ? version() : null;
    }

    /** A semantic version. */
    Name version() {
        Token token = tokens.peek();
        if (token.kind() != Kind.NUMBER) {
            throw tokens.fail(
                    "expected a version, found " + token.described(),
                    token.text().startsWith("v") ? "without the `v`" : "as `1.0.0`: three numbers");
        }
        if (!Words.isVersion(token.text())) {
            tokens.mistakes()
                    .syntax(
                            token,
                            "`" + token.text() + "` is no semantic version",
                            "as `1.0.0` or `1.0.0-rc.1`: three numbers");
        }
        tokens.next();
        return new Name(token.text(), tokens.location(token));
    }
}
