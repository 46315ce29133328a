package dev.flight.report.html;

import dev.flight.report.Figures;
import dev.flight.report.chart.Ticks;
import dev.flight.text.Cut;
import dev.flight.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** The axes of a plot over time: where a moment and a figure lie, the scale, the moments, and times shaded for what they were. */
final class Axes {

    static final int WIDTH = 960;
    static final double LEFT = 84;
    static final double RIGHT = WIDTH - 12.0;
    static final double TOP = 18;

    private static final int PLOT_HEIGHT = 190;
    static final double BOTTOM = TOP + PLOT_HEIGHT;

    /** What moments take below the plot. */
    static final double TIMES_HEIGHT = 26;

    private static final int TIMES = 8;
    private static final double LINE = 15;
    private static final int MOST_LINES = 5;
    private static final double CHARACTER = 6.6;
    private static final int MOST_COLUMNS = 40;

    private final double endMillis;
    private final double top;

    /** Axes to a moment and to a figure; both start at 0. */
    Axes(double endMillis, double top) {
        this.endMillis = endMillis;
        this.top = top;
    }

    double x(double millis) {
        return LEFT + (RIGHT - LEFT) * Math.min(1, millis / endMillis);
    }

    double y(double value) {
        return BOTTOM - PLOT_HEIGHT * (top > 0 ? Math.max(0, Math.min(1, value / top)) : 0);
    }

    void scale(List<PlotData.Tick> ticks, Svg svg) {
        for (PlotData.Tick tick : ticks) {
            svg.line("grid", LEFT, y(tick.value()), RIGHT, y(tick.value()));
            svg.text("end", LEFT - 8, y(tick.value()) + 4, tick.text());
        }
    }

    void times(double y, Svg svg) {
        for (long tick : Ticks.times(endMillis, TIMES)) {
            double x = x((double) tick);
            boolean isLast = x > RIGHT - 20;
            svg.line("axis", x, y, x, y + 5);
            svg.text(isLast ? "end" : "middle", isLast ? RIGHT : x, y + 18, Figures.time((double) tick));
        }
    }

    /** Behind everything else. */
    void shades(List<PlotData.Shade> shades, Svg svg) {
        for (PlotData.Shade shade : shades) {
            double from = x(shade.fromMillis());
            svg.rect("shade", from, TOP, Math.max(2, x(shade.untilMillis()) - from), BOTTOM - TOP);
        }
    }

    /** Before everything else: the names of the shades, each on the first line that has room for it. */
    void shadeTexts(List<PlotData.Shade> shades, Svg svg) {
        List<Double> free = new ArrayList<>();
        for (PlotData.Shade shade : shades) {
            String text = Cut.to(shade.text(), MOST_COLUMNS);
            double wide = Printable.width(text) * CHARACTER;
            double from = Math.max(LEFT, Math.min(x(shade.fromMillis()) + 4, RIGHT - wide));
            int line = 0;
            while (line < free.size() && free.get(line) > from) {
                line++;
            }
            if (line < MOST_LINES) {
                if (line == free.size()) {
                    free.add(0.0);
                }
                free.set(line, from + wide + CHARACTER);
                svg.text("start", from, TOP + LINE * (line + 1) - 2, text);
            }
        }
    }
}
