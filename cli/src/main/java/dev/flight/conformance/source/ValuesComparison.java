package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.Literal;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of an enum, the names of flags and the cases of a variant, held against those of a source. */
final class ValuesComparison {

    private final Drifts drifts;

    ValuesComparison(Drifts drifts) {
        this.drifts = drifts;
    }

    /** A name of the contract. */
    record Wanted(String name, Location at) {}

    /**
     * Compares.
     *
     * @param noun what these are: value, flag, case
     */
    void compare(String noun, List<Wanted> wanted, List<Literal> found, Spot spot) {
        List<Wanted> missing = new ArrayList<>(wanted);
        missing.removeIf(each -> found.stream().anyMatch(one -> one.value().equals(each.name())));
        List<Literal> extra = new ArrayList<>(found);
        extra.removeIf(each -> wanted.stream().anyMatch(one -> one.name().equals(each.value())));
        for (Literal each : extra) {
            Optional<Wanted> meant = meant(each.value(), missing);
            Spot at = (each.at() == null ? spot : spot.at(each.at())).under(each.value());
            if (meant.isPresent()) {
                missing.remove(meant.get());
                drifts.error(
                        DriftRule.VALUE_SPELLING,
                        at.because(line(meant.get())),
                        "spells `" + meant.get().name() + "` as `" + each.value() + "`",
                        "write `" + meant.get().name() + "`");
            } else {
                drifts.error(
                        DriftRule.VALUE_EXTRA,
                        at,
                        "has the " + noun + " `" + each.value() + "`, which the contract does not: others refuse it",
                        "remove it, or add it to the contract");
            }
        }
        missing.forEach(each -> drifts.warning(
                DriftRule.VALUE_MISSING,
                spot.under(each.name()).because(line(each)),
                "lacks the " + noun + " `" + each.name() + "`, which others may send",
                "add `" + each.name() + "`"));
    }

    private static Related line(Wanted wanted) {
        return new Related("the contract has `" + wanted.name() + "`", wanted.at());
    }

    private static Optional<Wanted> meant(String value, List<Wanted> missing) {
        Optional<Wanted> same = missing.stream()
                .filter(each -> Names.same(each.name(), value))
                .findFirst()
                .or(() -> missing.stream()
                        .filter(each -> Names.sharesWords(each.name(), value))
                        .findFirst());
        return same.or(() -> Suggestion.nearest(
                        value, missing.stream().map(Wanted::name).toList())
                .flatMap(name -> missing.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()));
    }
}
