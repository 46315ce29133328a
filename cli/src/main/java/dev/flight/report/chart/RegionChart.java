package dev.flight.report.chart;

import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.sim.memory.PressureLevel;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.RegionSetup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A region over time on a terminal: what is used, fragmentation, failures, pressure. A function of result and width. */
public final class RegionChart {

    private static final int USED_ROWS = 8;
    private static final int FRAGMENTATION_ROWS = 4;
    private static final int LEAST_COLUMNS = 20;

    private final RegionResult region;
    private final RegionSetup setup;
    private final Columns columns;
    private final Glyphs glyphs;
    private final Style style;
    private final Frame frame;

    /** A chart that takes so many columns of the terminal. */
    public RegionChart(
            RegionResult region, RegionSetup setup, double endMillis, int width, Glyphs glyphs, Style style) {
        this.region = region;
        this.setup = setup;
        this.columns = Columns.of(region, endMillis, Math.max(LEAST_COLUMNS, width - Frame.GUTTER));
        this.glyphs = glyphs;
        this.style = style;
        this.frame = new Frame(glyphs, style);
    }

    /** Its lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold("used over time") + style.faint(legend()));
        used(lines);
        lines.add(style.bold("fragmentation over time"));
        fragmentation(lines);
        strips(lines);
        return lines;
    }

    private String legend() {
        String band = Arrays.equals(columns.liveMax(), columns.liveMin()) ? "" : "; " + glyphs.band + " least to most";
        return limit("soft limit", setup.softLimit()) + limit("hard limit", setup.hardLimit()) + band;
    }

    private String limit(String name, long limit) {
        return hasLimit(limit) ? "; " + glyphs.limit + " " + name + " " + Figures.size(limit) : "";
    }

    private boolean hasLimit(long limit) {
        return limit < region.capacity();
    }

    private void used(List<String> lines) {
        long top = Math.max(region.capacity(), region.peakLive());
        double[] least = Arrays.stream(columns.liveMin()).asDoubleStream().toArray();
        double[] most = Arrays.stream(columns.liveMax()).asDoubleStream().toArray();
        List<StringBuilder> rows = new Bars(least, most, top, USED_ROWS, glyphs).rows();
        limit(rows, setup.softLimit(), top);
        limit(rows, setup.hardLimit(), top);
        lines.add(frame.across(Figures.size(top), columns.size()));
        for (int row = 0; row < rows.size(); row++) {
            String label = row == USED_ROWS / 2 ? Figures.size(top / 2) : "";
            lines.add(frame.row(label, style.blue(rows.get(row).toString().stripTrailing())));
        }
        lines.addAll(frame.time("0B", columns.endMillis(), columns.size()));
    }

    /** Drawn where nothing else is. */
    private void limit(List<StringBuilder> rows, long limit, long top) {
        if (!hasLimit(limit) || top == 0) {
            return;
        }
        int fromBottom = Math.min(USED_ROWS - 1, (int) ((double) limit / top * USED_ROWS));
        StringBuilder row = rows.get(USED_ROWS - 1 - fromBottom);
        for (int column = 0; column < row.length(); column++) {
            if (row.charAt(column) == ' ') {
                row.setCharAt(column, glyphs.limit);
            }
        }
    }

    private void fragmentation(List<String> lines) {
        double[] most = columns.fragmentation();
        List<StringBuilder> rows = new Bars(most, most, 1, FRAGMENTATION_ROWS, glyphs).rows();
        lines.add(frame.across("1", columns.size()));
        for (int row = 0; row < rows.size(); row++) {
            String label = row == FRAGMENTATION_ROWS / 2 ? "0.5" : "";
            lines.add(frame.row(label, style.blue(rows.get(row).toString().stripTrailing())));
        }
        lines.addAll(frame.time("0", columns.endMillis(), columns.size()));
    }

    private void strips(List<String> lines) {
        if (columns.anyFailed()) {
            StringBuilder failed = new StringBuilder();
            for (int count : columns.failures()) {
                failed.append(count > 0 ? glyphs.failure : ' ');
            }
            lines.add(frame.row("failed", style.red(failed.toString().stripTrailing())));
        }
        lines.add(frame.row("pressure", levels()));
        lines.add(" ".repeat(Frame.GUTTER) + style.faint(levelLegend()));
    }

    /** Colour is changed only where the level does. */
    private String levels() {
        StringBuilder strip = new StringBuilder();
        PressureLevel[] levels = columns.levels();
        for (int from = 0; from < levels.length; ) {
            int until = from;
            while (until < levels.length && levels[until] == levels[from]) {
                until++;
            }
            strip.append(
                    inked(levels[from], String.valueOf(glyphs.of(levels[from])).repeat(until - from)));
            from = until;
        }
        return strip.toString();
    }

    private String inked(PressureLevel level, String text) {
        return switch (level) {
            case LOW -> style.green(text);
            case MEDIUM -> style.blue(text);
            case HIGH -> style.yellow(text);
            case CRITICAL -> style.red(text);
        };
    }

    private String levelLegend() {
        return glyphs.of(PressureLevel.LOW) + " low  " + glyphs.of(PressureLevel.MEDIUM) + " medium  "
                + glyphs.of(PressureLevel.HIGH) + " high  " + glyphs.of(PressureLevel.CRITICAL) + " critical";
    }
}
