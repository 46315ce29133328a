package dev.flight.report.routing;

import dev.flight.report.Figures;
import dev.flight.report.chart.Ticks;
import dev.flight.report.html.Html;
import dev.flight.report.html.LinePlot;
import dev.flight.report.html.PlotData;
import dev.flight.report.html.StackedPlot;
import dev.flight.sim.routing.ClientsResult;
import dev.flight.sim.routing.Course;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.RoutingResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;

/** Some clients over time, with the faults: what waits for them, how late messages are, and what never comes. */
final class CoursePlots {

    /** Room above the highest figure, for the names of faults. */
    private static final double ABOVE = 1.15;

    private static final int TICKS = 4;

    private final RoutingResult result;
    private final ClientsResult clients;
    private final Course course;

    private CoursePlots(RoutingResult result, ClientsResult clients) {
        this.result = result;
        this.clients = clients;
        this.course = clients.course();
    }

    static void write(RoutingResult result, ClientsResult clients, Html html) {
        CoursePlots plots = new CoursePlots(result, clients);
        plots.queued(html);
        plots.latency(html);
        plots.ended(html);
    }

    /** When the parts of a course end. */
    static double endMillis(RoutingResult result) {
        return Math.max(1e-3, result.to().nanos() / 1e6);
    }

    private void queued(Html html) {
        double[] queued = parts(course::queued);
        double most = Arrays.stream(queued).max().orElse(0);
        String description = "Messages that wait in the queues of " + clients.clients() + ": at most "
                + Figures.decimal(most, 1) + " at the end of an interval. " + faults();
        if (most == 0) {
            html.text("p", "muted", "No message waited in a queue at the end of an interval.");
            return;
        }
        new LinePlot(data("Messages waiting in all queues", description, most, CoursePlots::count, queued)).write(html);
    }

    private void latency(Html html) {
        double[] means = parts(course::latencyMean);
        double most =
                Arrays.stream(means).filter(each -> !Double.isNaN(each)).max().orElse(Double.NaN);
        if (Double.isNaN(most)) {
            return;
        }
        String description =
                "Mean latency of what was delivered to " + clients.clients() + " in each interval: at most "
                        + Parts.latency(most) + ". There is a gap where nothing was delivered. " + faults();
        new LinePlot(data("Mean latency of what was delivered", description, most, Figures::time, means)).write(html);
    }

    private void ended(Html html) {
        List<Fate> fates = new ArrayList<>(Traffic.fates(List.of(course)));
        if (fates.isEmpty()) {
            return;
        }
        fates.sort(Comparator.comparingDouble(this::sum).reversed());
        List<StackedPlot.Layer> layers = layers(fates);
        double most = Arrays.stream(parts(i ->
                        layers.stream().mapToDouble(layer -> layer.values()[i]).sum()))
                .max()
                .orElse(0);
        String description = "Messages to " + clients.clients() + " that were not delivered, by reason: "
                + String.join(", ", layers.stream().map(StackedPlot.Layer::text).toList()) + ". " + faults();
        double[] none = {};
        PlotData data = data(
                "Messages not delivered, by reason, in each interval", description, most, CoursePlots::count, none);
        new StackedPlot(data, layers).write(html);
    }

    /** A layer for each end; the last hue is for all that are left when there are more ends than hues. */
    private List<StackedPlot.Layer> layers(List<Fate> fates) {
        List<StackedPlot.Layer> layers = new ArrayList<>();
        int own = fates.size() <= Hue.COUNT ? fates.size() : Hue.COUNT - 1;
        for (Fate fate : fates.subList(0, own)) {
            layers.add(layer(layers.size(), Ends.named(fate), List.of(fate)));
        }
        if (own < fates.size()) {
            layers.add(layer(own, "other reasons", fates.subList(own, fates.size())));
        }
        return layers;
    }

    private StackedPlot.Layer layer(int hue, String name, List<Fate> fates) {
        double sum = fates.stream().mapToDouble(this::sum).sum();
        double[] values =
                parts(i -> fates.stream().mapToDouble(fate -> ended(fate, i)).sum());
        return new StackedPlot.Layer(Hue.fill(hue), name + " " + Figures.decimal(sum, 1), values);
    }

    private double sum(Fate fate) {
        return Arrays.stream(parts(i -> ended(fate, i))).sum();
    }

    /** An end may be taken back later, when the message comes through after all: then there are less than none. */
    private double ended(Fate fate, int part) {
        return Math.max(0, course.ended(fate, part));
    }

    private static double[] parts(IntToDoubleFunction figure) {
        double[] parts = new double[Course.PARTS];
        Arrays.setAll(parts, figure);
        return parts;
    }

    private static String count(double messages) {
        return messages >= 1e6 ? Figures.decimal(messages / 1e6, 2) + "M" : Figures.decimal(messages, 3);
    }

    private PlotData data(
            String title, String description, double most, DoubleFunction<String> label, double[] values) {
        double top = most > 0 ? most : 1;
        List<PlotData.Tick> ticks = Ticks.decimals(top, TICKS).stream()
                .map(value -> new PlotData.Tick(value, label.apply(value)))
                .toList();
        return new PlotData(
                        title + (result.replications() > 1 ? ", the mean of the replications" : ""),
                        description,
                        endMillis(result),
                        top * ABOVE,
                        ticks,
                        values)
                .with(shades());
    }

    private List<PlotData.Shade> shades() {
        return Traffic.faults(result).stream()
                .map(fault -> new PlotData.Shade(
                        fault.what(), fault.from().nanos() / 1e6, fault.to().nanos() / 1e6))
                .toList();
    }

    private String faults() {
        return String.join(
                "; ", Traffic.faults(result).stream().map(CourseCharts::text).toList());
    }
}
