package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import java.util.List;
import java.util.stream.Collectors;

/** What needs itself, said in words. */
final class Circles {

    private static final String RULE = "contract/cycle";
    private static final int SHOWN = 8;

    private final Needs needs;
    private final Findings findings;

    Circles(Needs needs, Findings findings) {
        this.needs = needs;
        this.findings = findings;
    }

    /** Interfaces and worlds that use each other. */
    void owners(List<List<Owner>> circles) {
        for (List<Owner> circle : circles) {
            Owner last = circle.get(circle.size() - 1);
            Location at = needs.places(last, circle.get(0)).stream()
                    .findFirst()
                    .map(each -> each.at())
                    .orElse(last.at());
            report(
                    at,
                    names(circle.stream().map(Owner::name).toList(), "uses"),
                    "move what both need into an interface of its own");
        }
    }

    /** Packages that use each other. */
    void packages(List<List<PackageDraft>> circles) {
        for (List<PackageDraft> circle : circles) {
            List<String> names =
                    circle.stream().map(each -> each.name().toString()).toList();
            report(
                    circle.get(circle.size() - 1).at(),
                    names(names, "uses"),
                    "move what both need into a package of its own");
        }
    }

    /** Types that hold themselves. */
    void types(List<List<TypeDefinition>> circles) {
        for (List<TypeDefinition> circle : circles) {
            List<String> names = circle.stream().map(TypeDefinition::name).toList();
            report(
                    circle.get(0).at(),
                    names(names, "holds"),
                    "no value could be written down; hold the name of the other as a `string`, or a handle of a `resource`");
        }
    }

    private void report(Location at, String message, String hint) {
        Finding.error(RULE, at, "").says(message).hint(hint).addTo(findings);
    }

    /** {@code `a` uses `b` uses `a`}. */
    private static String names(List<String> circle, String verb) {
        String dots = circle.size() > SHOWN ? " " + verb + " ..." : "";
        return circle.stream().limit(SHOWN).map(each -> "`" + each + "`").collect(Collectors.joining(" " + verb + " "))
                + dots + " " + verb + " `" + circle.get(0) + "`";
    }
}
