package dev.flight.report.memory;

import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.report.chart.Glyphs;
import dev.flight.report.chart.HeapMapChart;
import dev.flight.report.chart.RegionChart;
import dev.flight.sim.memory.MetricInterval;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.RegionSetup;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.StallAverages;
import dev.flight.sim.memory.TargetResult;
import dev.flight.text.Cut;
import dev.flight.text.Wrap;
import java.util.List;

/** One target in detail: figures of its regions, charts, holders, stalls, kills, leaks, intervals. */
final class TargetText {

    private static final String INDENTATION = "  ";
    private static final int WIDTH_UNLESS_KNOWN = 100;
    private static final int MOST_COLUMNS = 160;

    private final Style style;
    private final int width;
    private final Glyphs glyphs;

    TargetText(Style style, int width, Glyphs glyphs) {
        this.style = style;
        this.width = width == Wrap.NEVER ? WIDTH_UNLESS_KNOWN : Math.min(width, MOST_COLUMNS);
        this.glyphs = glyphs;
    }

    String text(SimulationResult.Target target, boolean named) {
        StringBuilder out = new StringBuilder();
        TargetResult result = target.result();
        if (named) {
            out.append(style.bold(Cut.of(result.setup().platform()))).append('\n');
        }
        new RegionTables(style, width).write(result, out);
        charts(result, out);
        new HoldingText(style, width, glyphs).write(result, out);
        trouble(target, out);
        intervals(target.intervals(), out);
        return out.toString();
    }

    private void charts(TargetResult result, StringBuilder out) {
        for (int i = 0; i < result.regions().size(); i++) {
            RegionResult region = result.regions().get(i);
            if (region.operations() > 0 && (i == 0 || region.failed() > 0)) {
                chart(region, result.setup().regions().get(i), result.endMillis(), out);
            }
        }
    }

    private void chart(RegionResult region, RegionSetup setup, double endMillis, StringBuilder out) {
        int columns = width - INDENTATION.length();
        out.append('\n').append(INDENTATION).append(Cut.of(region.name())).append(": ");
        lines(new RegionChart(region, setup, endMillis, columns, glyphs, style).lines(), out);
        if (region.firstFailure() != null) {
            out.append('\n').append(INDENTATION);
            lines(new HeapMapChart(columns, glyphs, style).lines(region.firstFailure()), out);
        }
    }

    private static void lines(List<String> lines, StringBuilder out) {
        out.append(String.join("\n" + INDENTATION, lines)).append('\n');
    }

    private void trouble(SimulationResult.Target target, StringBuilder out) {
        TargetResult result = target.result();
        StringBuilder lines = new StringBuilder();
        if (target.minimumHeap() != null) {
            long minimum = target.minimumHeap();
            line(
                    "smallest heap",
                    minimum < 0
                            ? "none is large enough"
                            : Figures.size(minimum) + " survives this workload, limits of sessions aside",
                    lines);
        }
        if (result.reclaimedBytes() > 0) {
            line("reclaimed", Figures.size(result.reclaimedBytes()) + " of caches, above the soft limit", lines);
        }
        if (result.stalls().some().totalNanos() > 0) {
            line("stalled, some", stall(result.stalls().some()), lines);
            line("stalled, full", stall(result.stalls().full()), lines);
        }
        result.kills()
                .forEach(kill -> line(
                        "killed",
                        Cut.of(kill.session()) + " at " + Figures.time(kill.atMillis()) + ", it held "
                                + Figures.size(kill.bytes()),
                        lines));
        if (result.killCount() > result.kills().size()) {
            line("killed", Figures.count(result.killCount() - result.kills().size()) + " more", lines);
        }
        target.leaks().forEach(leak -> line("leak?", LeakSentence.of(leak), lines));
        if (lines.length() > 0) {
            out.append('\n').append(lines);
        }
    }

    private void line(String label, String text, StringBuilder out) {
        out.append(INDENTATION)
                .append(style.bold(label))
                .append(" ".repeat(15 - label.length()))
                .append(Wrap.hanging(text, width, " ".repeat(17)))
                .append('\n');
    }

    private static String stall(StallAverages stall) {
        return Figures.time(stall.totalNanos() / 1e6) + " in all; at the end "
                + Figures.decimal(stall.average10(), 2) + "% over 10s, "
                + Figures.decimal(stall.average60(), 2) + "% over 60s, "
                + Figures.decimal(stall.average300(), 2) + "% over 300s";
    }

    private void intervals(List<MetricInterval> intervals, StringBuilder out) {
        if (intervals.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("llrrr", "REGION", "METRIC", "MEAN", "FROM", "TO");
        for (MetricInterval each : intervals) {
            table.row(
                    Cut.of(each.region()),
                    each.metric(),
                    each.quantity().text(each.mean()),
                    each.quantity().text(each.low()),
                    each.quantity().text(each.high()));
        }
        out.append('\n')
                .append(INDENTATION)
                .append(style.bold("over all replications"))
                .append(" (95% confidence)\n");
        out.append(table.text(style, INDENTATION));
    }
}
