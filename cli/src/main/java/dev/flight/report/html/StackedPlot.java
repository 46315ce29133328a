package dev.flight.report.html;

import java.util.List;

/** A plot over time of what adds up: an area for each kind, one on the other. */
public final class StackedPlot {

    /**
     * One kind.
     *
     * @param kind its class in the style sheet
     * @param values in each of the plot's intervals
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Layer(String kind, String text, double[] values) {}

    private final PlotData data;
    private final List<Layer> layers;

    /** A plot of layers; of the data it takes the frame, not the course. */
    public StackedPlot(PlotData data, List<Layer> layers) {
        this.data = data;
        this.layers = List.copyOf(layers);
    }

    public void write(Html html) {
        Axes axes = new Axes(data.endMillis(), data.top());
        html.start("figure", "plot").text("figcaption", data.title());
        Svg svg = html.svg(Axes.WIDTH, (int) (Axes.BOTTOM + Axes.TIMES_HEIGHT), data.title(), data.description());
        axes.shades(data.shades(), svg);
        axes.scale(data.ticks(), svg);
        layers(axes, svg);
        svg.line("axis", Axes.LEFT, Axes.BOTTOM, Axes.RIGHT, Axes.BOTTOM);
        axes.times(Axes.BOTTOM, svg);
        axes.shadeTexts(data.shades(), svg);
        svg.end();
        html.start("ul", "legend");
        layers.forEach(layer -> Legend.item(layer.kind(), layer.text(), html));
        html.end().end();
    }

    private void layers(Axes axes, Svg svg) {
        if (layers.isEmpty()) {
            return;
        }
        int count = layers.get(0).values().length;
        Course course = new Course(count, Axes.LEFT, Axes.RIGHT);
        double[] below = new double[count];
        for (Layer layer : layers) {
            double[] above = below.clone();
            for (int i = 0; i < count; i++) {
                above[i] += layer.values()[i];
            }
            double[] base = below;
            svg.path(layer.kind(), course.forth(i -> axes.y(above[i])) + course.back(i -> axes.y(base[i])));
            below = above;
        }
    }
}
