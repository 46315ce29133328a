package dev.flight.sim.routing;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import dev.flight.diagnostic.Suggestion;
import dev.flight.expect.Expectation;
import dev.flight.expect.ExpectationParser;
import dev.flight.expect.Mistake;
import dev.flight.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the expectations of a scenario; one that cannot be, or speaks of nothing, is a finding where it stands. */
public final class RoutingExpectations {

    public static final String RULE = "scenario/expect";

    private final RoutingGroups groups;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Expectation<Selection>> expectations = new ArrayList<>();

    private RoutingExpectations(RoutingGroups groups) {
        this.groups = groups;
    }

    /** Reads what a scenario expects. */
    public static RoutingExpectations read(List<Scalar> written, RoutingGroups groups) {
        RoutingExpectations all = new RoutingExpectations(groups);
        written.forEach(all::read);
        return all;
    }

    public List<Expectation<Selection>> expectations() {
        return List.copyOf(expectations);
    }

    public List<Diagnostic> findings() {
        return List.copyOf(findings);
    }

    private void read(Scalar scalar) {
        var parser = new ExpectationParser<>(RoutingMetrics.ALL, RoutingMetrics.SELECTORS);
        ExpectationParser.Result<Selection> result = parser.parse(scalar.text());
        if (result instanceof ExpectationParser.Result.Refused<Selection> refused) {
            Mistake mistake = refused.mistake();
            add(scalar, mistake.index(), mistake.problem(), mistake.hint());
            return;
        }
        Expectation<Selection> read = ((ExpectationParser.Result.Read<Selection>) result).expectation();
        expectations.add(read);
        unmatched(read, groups)
                .ifPresent(mistake ->
                        add(scalar, valueIndex(scalar.text(), mistake.index()), mistake.problem(), mistake.hint()));
    }

    /** The index in an expression as written, of one in the same without the blanks around it. */
    private static int valueIndex(String written, int index) {
        return written.indexOf(written.strip()) + index;
    }

    /** What is wrong with an expectation that selects none of the groups. */
    public static Optional<Mistake> unmatched(Expectation<Selection> expectation, RoutingGroups groups) {
        for (Map.Entry<String, String> selector : expectation.selectors().entrySet()) {
            Optional<Mistake> mistake = selector.getKey().equals(RoutingGroups.REASON)
                    ? unmatchedReason(expectation, selector.getValue())
                    : unknown(
                            expectation,
                            selector.getValue(),
                            "there is no " + selector.getKey() + " `" + selector.getValue() + "` in this scenario",
                            groups.values(selector.getKey()));
            if (mistake.isPresent()) {
                return mistake;
            }
        }
        return groups.selects(expectation.selectors())
                ? Optional.empty()
                : Optional.of(new Mistake(
                        0,
                        "no messages are meant by `" + expectation.text() + "`: none of the channels reaches all that"
                                + " is selected together",
                        "leave one of the selectors out"));
    }

    private static Optional<Mistake> unmatchedReason(Expectation<Selection> expectation, String reason) {
        String metric = expectation.metric().name();
        Fate.Kind kind = RoutingMetrics.BY_REASON.get(metric);
        if (kind == null) {
            return Optional.of(new Mistake(
                    expectation
                            .text()
                            .indexOf(RoutingGroups.REASON, expectation.text().indexOf('(')),
                    "`" + metric + "` has no reasons",
                    "leave `reason` out; these have reasons: "
                            + String.join(", ", new TreeSet<>(RoutingMetrics.BY_REASON.keySet()))));
        }
        return unknown(
                expectation,
                reason,
                "nothing is " + metric + " for the reason `" + reason + "`",
                RoutingGroups.reasons(kind));
    }

    private static Optional<Mistake> unknown(
            Expectation<Selection> expectation, String value, String problem, Set<String> known) {
        return known.contains(value)
                ? Optional.empty()
                : Optional.of(new Mistake(
                        expectation.text().indexOf(value, expectation.text().indexOf('(')),
                        problem,
                        Suggestion.hint(value, known)));
    }

    private void add(Scalar scalar, int index, String problem, String hint) {
        findings.add(Finding.error(RULE, place(scalar, index), scalar.pointer())
                .says(problem)
                .hint(hint)
                .diagnostic());
    }

    /** The place of a character of the expression; all of it, where escapes or line breaks moved the character. */
    private static Location place(Scalar scalar, int index) {
        Location whole = scalar.location();
        int column = whole.start().column() + (scalar.quoted() ? 1 : 0);
        String line = whole.excerpt();
        int from = column - whole.excerptColumn();
        if (from < 0
                || from > line.codePointCount(0, line.length())
                || !line.startsWith(scalar.text(), line.offsetByCodePoints(0, from))) {
            return whole;
        }
        int at = column + scalar.text().codePointCount(0, index);
        return new Location(
                whole.file(),
                new Position(whole.start().line(), at),
                new Position(whole.start().line(), at + 1),
                line,
                whole.excerptColumn());
    }
}
