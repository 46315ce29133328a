package dev.flight.wit.lint;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.Name;
import dev.flight.wit.WitPackage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names that are two in WIT and one in the bindings of some language. */
final class NameCollision implements LintRule {

    /** A name and where it was first. */
    private record Named(String name, Location at) {}

    @Override
    public void check(Linted contract, Findings findings) {
        for (WitPackage each : contract.packages()) {
            Map<String, Named> exported = new HashMap<>();
            each.interfaces().stream()
                    .flatMap(one -> one.types().stream())
                    .forEach(type -> exports(type, exported, findings));
        }
    }

    /** A package's types, and the constants of its enums, share one scope in Go. */
    private static void exports(TypeDefinition type, Map<String, Named> exported, Findings findings) {
        claim(pascal(type.name()), type.name(), type.at(), "in the bindings of its package", exported, findings);
        if (type.body() instanceof EnumBody values) {
            for (Name each : values.cases()) {
                String constant = pascal(type.name()) + pascal(each.name());
                claim(constant, type.name() + "." + each.name(), each.at(), "in Go", exported, findings);
            }
        }
    }

    private static void claim(
            String mapped, String name, Location at, String where, Map<String, Named> taken, Findings findings) {
        Named first = taken.putIfAbsent(mapped, new Named(name, at));
        if (first != null) {
            Finding.error("contract/name-collision", at, "")
                    .says("`" + name + "` and `" + first.name() + "` are both `" + mapped + "` " + where)
                    .because(new Related("the other one", first.at()))
                    .hint("give one of them another name")
                    .addTo(findings);
        }
    }

    private static String pascal(String kebab) {
        return Arrays.stream(kebab.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
