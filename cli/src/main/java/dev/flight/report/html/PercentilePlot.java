package dev.flight.report.html;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Percentiles: what a part of all figures is at most. The parts close to all of them have as much room as the others, as
 * each nine more is one step to the right.
 */
public final class PercentilePlot {

    /** The steps to the right: 0, 90, 99, 99.9 and 99.99 %. */
    private static final int NINES = 4;

    private static final double[] MARKED = {0, 50, 75, 90, 95, 99, 99.9, 99.99};
    private static final String[] MARKS = {"0", "50%", "75%", "90%", "95%", "99%", "99.9%", "99.99%"};
    private static final int POINTS = 240;

    private final PlotData data;
    private final List<Curve> curves;

    /**
     * One of the curves.
     *
     * @param line its class in the style sheet
     * @param kind the same for the legend
     * @param atMost the figure that a part, 0 to 1, of all is at most
     */
    public record Curve(String line, String kind, String text, DoubleUnaryOperator atMost) {}

    /** A plot of curves; of the data it takes the texts and the scale. */
    public PercentilePlot(PlotData data, List<Curve> curves) {
        this.data = data;
        this.curves = List.copyOf(curves);
    }

    public void write(Html html) {
        Axes axes = new Axes(NINES, data.top());
        html.start("figure", "plot").text("figcaption", data.title());
        Svg svg = html.svg(Axes.WIDTH, (int) (Axes.BOTTOM + Axes.TIMES_HEIGHT), data.title(), data.description());
        axes.scale(data.ticks(), svg);
        curves.forEach(curve -> svg.path(curve.line(), path(curve, axes)));
        svg.line("axis", Axes.LEFT, Axes.BOTTOM, Axes.RIGHT, Axes.BOTTOM);
        parts(axes, svg);
        svg.end();
        html.start("ul", "legend");
        curves.forEach(curve -> Legend.item(curve.kind(), curve.text(), html));
        html.end().end();
    }

    private static String path(Curve curve, Axes axes) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= POINTS; i++) {
            double nines = (double) NINES * i / POINTS;
            double part = 1 - StrictMath.pow(10, -nines);
            path.append(i == 0 ? "M" : "L").append(Svg.number(axes.x(nines))).append(' ');
            path.append(Svg.number(axes.y(curve.atMost().applyAsDouble(part))));
        }
        return path.toString();
    }

    private static void parts(Axes axes, Svg svg) {
        for (int i = 0; i < MARKED.length; i++) {
            double x = axes.x(-StrictMath.log10(1 - MARKED[i] / 100));
            boolean isLast = i == MARKED.length - 1;
            svg.line("axis", x, Axes.BOTTOM, x, Axes.BOTTOM + 5);
            svg.text(isLast ? "end" : "middle", isLast ? Axes.RIGHT : x, Axes.BOTTOM + 18, MARKS[i]);
        }
    }
}
