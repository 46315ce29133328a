package dev.flight.report.load;

import dev.flight.load.Saturation;
import dev.flight.load.Saturation.Step;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.report.routing.Parts;
import java.util.List;

/** The rates that were tried until the broker did not keep up. */
public final class SaturationText {

    private SaturationText() {}

    public static String text(List<Step> steps, String url, Style style) {
        double highest = Saturation.highest(steps);
        String answer = highest == 0
                ? "not even " + LoadSentences.rate(steps.get(0).perSecond())
                        + " was sustained: start lower, with --rate"
                : "sustained up to " + LoadSentences.rate(highest) + missed(steps, highest);
        TextTable table = new TextTable("rrrrrrrl", "RATE", "SENT", "RECEIVED", "P50", "P99", "MAX", "LOST", "");
        for (Step each : steps) {
            table.row(
                    LoadSentences.rate(each.perSecond()),
                    LoadSentences.rate(each.achievedPerSecond()),
                    LoadSentences.rate(each.receivedPerSecond()),
                    Parts.latency(each.p50()),
                    Parts.latency(each.p99()),
                    Parts.latency(each.max()),
                    Figures.count(each.lost()),
                    each.isSustained() ? "sustained" : each.why());
        }
        return answer + " at " + url + "\n\n" + table.text(style, "  ");
    }

    /** The lowest rate above it that was not. */
    private static String missed(List<Step> steps, double highest) {
        return steps.stream()
                .filter(step -> !step.isSustained())
                .mapToDouble(Step::perSecond)
                .filter(rate -> rate > highest)
                .min()
                .stream()
                .mapToObj(rate -> ", not " + LoadSentences.rate(rate) + ",")
                .findFirst()
                .orElse("");
    }
}
