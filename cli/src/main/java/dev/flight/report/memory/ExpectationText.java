package dev.flight.report.memory;

import dev.flight.expect.Expectation;
import dev.flight.profile.Names;
import dev.flight.report.Style;
import dev.flight.sim.memory.SimulationResult.Expected;
import dev.flight.text.Cut;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import java.util.List;

/** What was expected, kept or missed, and by how much. */
public final class ExpectationText {

    private ExpectationText() {}

    static void write(List<Expected> expectations, Style style, int width, StringBuilder out) {
        if (expectations.isEmpty()) {
            return;
        }
        long missed =
                expectations.stream().filter(each -> !each.outcome().holds()).count();
        out.append('\n')
                .append(style.bold("expected"))
                .append(": ")
                .append(expectations.size() - missed)
                .append(" kept, ")
                .append(missed)
                .append(" missed\n");
        for (Expected each : expectations) {
            String word = each.outcome().holds() ? style.green("kept  ") : style.red("missed");
            out.append("  ")
                    .append(word)
                    .append("  ")
                    .append(Wrap.hanging(sentence(each), width, " ".repeat(10)))
                    .append('\n');
        }
    }

    /** {@code fragmentation < 0.3 (psp, main, tlsf): it is 0.41, missed by 0.11}. */
    public static String sentence(Expected each) {
        return Printable.of(each.outcome().expression()) + " (" + Cut.of(each.platform()) + ", " + Cut.of(each.region())
                + ", " + Names.of(each.policy()) + "): it is " + actual(each.outcome()) + distance(each.outcome());
    }

    private static String actual(Expectation.Outcome outcome) {
        return outcome.quantity().text(outcome.actual());
    }

    private static String distance(Expectation.Outcome outcome) {
        double by = outcome.missedBy();
        return by == 0 ? "" : ", missed by " + outcome.quantity().text(by);
    }
}
