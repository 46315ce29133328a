package dev.flight.report.routing;

import dev.flight.expect.Expectation.Outcome;
import dev.flight.expect.Quantity;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import java.util.List;

/** What was expected, whether it holds, and by how much it is missed. */
public final class ExpectedText {

    /** Of a percentage: 99.99 % and 99.9873 % differ. */
    private static final int DECIMALS = 4;

    private ExpectedText() {}

    static String count(List<Outcome> outcomes) {
        long missed = outcomes.stream().filter(each -> !each.holds()).count();
        return (outcomes.size() - missed) + " " + (outcomes.size() - missed == 1 ? "holds" : "hold") + ", " + missed
                + " missed";
    }

    public static void write(List<Outcome> outcomes, Style style, int width, StringBuilder out) {
        if (outcomes.isEmpty()) {
            return;
        }
        out.append('\n')
                .append(style.bold("expected"))
                .append(": ")
                .append(count(outcomes))
                .append('\n');
        for (Outcome each : outcomes) {
            out.append("  ")
                    .append(each.holds() ? style.green("holds ") : style.red("missed"))
                    .append("  ")
                    .append(Wrap.hanging(sentence(each), width, " ".repeat(10)))
                    .append('\n');
        }
    }

    /** {@code delivered(priority=critical) >= 99.99%: it is 97.1%, missed by 2.89 points}. */
    public static String sentence(Outcome outcome) {
        return Printable.of(outcome.expression())
                + (outcome.isMeasured()
                        ? ": it is " + actual(outcome) + distance(outcome)
                        : ": no message to measure it on was published, or none was delivered");
    }

    private static String actual(Outcome outcome) {
        return outcome.quantity() == Quantity.RATIO
                ? Figures.decimal(outcome.actual() * 100, DECIMALS) + "%"
                : outcome.quantity().text(outcome.actual());
    }

    private static String distance(Outcome outcome) {
        double by = outcome.missedBy();
        return by == 0 ? "" : ", missed by " + by(outcome.quantity(), by);
    }

    private static String by(Quantity quantity, double by) {
        return quantity == Quantity.RATIO ? Figures.decimal(by * 100, DECIMALS) + " points" : quantity.text(by);
    }
}
