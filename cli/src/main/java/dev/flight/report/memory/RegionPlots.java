package dev.flight.report.memory;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.chart.Columns;
import dev.flight.report.chart.Ticks;
import dev.flight.report.html.Html;
import dev.flight.report.html.LinePlot;
import dev.flight.report.html.PlotData;
import dev.flight.report.html.StackedBar;
import dev.flight.sim.memory.Failure;
import dev.flight.sim.memory.OomKill;
import dev.flight.sim.memory.PressureLevel;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.RegionSetup;
import dev.flight.sim.memory.TargetResult;
import dev.flight.text.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A region over time: what is used, how fragmented it is, the time at each pressure level. */
final class RegionPlots {

    private static final int INTERVALS = 432;
    private static final int SIZES = 4;

    /** Room above the capacity for its text. */
    private static final double ABOVE = 1.1;

    private static final int NAME_COLUMNS = 32;

    private final TargetResult target;
    private final RegionResult region;
    private final RegionSetup setup;
    private final Columns columns;

    private RegionPlots(TargetResult target, int index) {
        this.target = target;
        this.region = target.regions().get(index);
        this.setup = target.setup().regions().get(index);
        this.columns = Columns.of(region, target.endMillis(), INTERVALS);
    }

    static void write(TargetResult target, int index, Html html) {
        RegionPlots plots = new RegionPlots(target, index);
        new LinePlot(plots.used()).write(html);
        new LinePlot(plots.fragmentation()).write(html);
        StackedBar.write("Time at each pressure level", plots.levels(), html);
    }

    private PlotData used() {
        double[] most = Arrays.stream(columns.liveMax()).asDoubleStream().toArray();
        double[] least = Arrays.stream(columns.liveMin()).asDoubleStream().toArray();
        long top = Math.max(1, Math.max(region.capacity(), region.peakLive()));
        List<PlotData.Tick> ticks = Ticks.sizes(top, SIZES).stream()
                .map(size -> new PlotData.Tick((double) size, Figures.size(size)))
                .toList();
        return new PlotData(
                "Used over time: the line is the most in each interval, the darker band reaches down to the least",
                "Live bytes of " + region.name() + ": at most " + Figures.size(region.peakLive()) + " of "
                        + Figures.size(region.capacity()) + " at " + Figures.time(region.peakAtMillis()) + ", "
                        + Figures.size(region.liveAtEnd()) + " at the end. "
                        + Figures.count(region.failed(), "allocation") + " failed.",
                columns.endMillis(),
                top * ABOVE,
                ticks,
                least,
                most,
                limits(),
                moments(),
                strips());
    }

    private List<PlotData.Level> limits() {
        List<PlotData.Level> levels = new ArrayList<>();
        levels.add(new PlotData.Level("capacity", region.capacity(), "capacity " + Figures.size(region.capacity())));
        if (setup.hardLimit() < region.capacity()) {
            levels.add(new PlotData.Level(
                    "hard-limit", setup.hardLimit(), "hard limit " + Figures.size(setup.hardLimit())));
        }
        if (setup.softLimit() < region.capacity()) {
            levels.add(new PlotData.Level(
                    "soft-limit", setup.softLimit(), "soft limit " + Figures.size(setup.softLimit())));
        }
        return levels;
    }

    private List<PlotData.Moment> moments() {
        List<PlotData.Moment> moments = new ArrayList<>();
        Failure failure = region.firstFailure();
        if (failure != null) {
            String text = "first failure, " + Names.of(failure.kind()) + ", " + Figures.time(failure.atMillis());
            moments.add(new PlotData.Moment(failure.atMillis(), text));
        }
        if (region.equals(target.heap()) && !target.kills().isEmpty()) {
            OomKill kill = target.kills().get(0);
            String name = Cut.to(kill.session(), NAME_COLUMNS);
            moments.add(
                    new PlotData.Moment(kill.atMillis(), "first kill, " + name + ", " + Figures.time(kill.atMillis())));
        }
        return moments;
    }

    private List<PlotData.Strip> strips() {
        List<PlotData.Strip> strips = new ArrayList<>();
        if (columns.anyFailed()) {
            strips.add(new PlotData.Strip("failed", spans(i -> columns.failures()[i] > 0 ? "failed" : null)));
        }
        strips.add(new PlotData.Strip("pressure", spans(i -> Names.of(columns.levels()[i]))));
        return strips;
    }

    private List<PlotData.Span> spans(IntFunction<@Nullable String> kind) {
        List<PlotData.Span> spans = new ArrayList<>();
        for (int from = 0; from < columns.size(); ) {
            String here = kind.apply(from);
            int until = from + 1;
            while (until < columns.size() && Objects.equals(here, kind.apply(until))) {
                until++;
            }
            if (here != null) {
                spans.add(new PlotData.Span(here, from, until));
            }
            from = until;
        }
        return spans;
    }

    private PlotData fragmentation() {
        double[] most = columns.fragmentation();
        return new PlotData(
                "External fragmentation over time: 1 - largest hole / all holes, the highest in each interval",
                "Fragmentation of " + region.name() + ": at most " + Figures.ratio(region.fragmentationMax())
                        + ", mean " + Figures.ratio(region.fragmentationMean()) + ".",
                columns.endMillis(),
                1,
                List.of(
                        new PlotData.Tick(0, "0"),
                        new PlotData.Tick(0.25, "0.25"),
                        new PlotData.Tick(0.5, "0.5"),
                        new PlotData.Tick(0.75, "0.75"),
                        new PlotData.Tick(1, "1")),
                most,
                most,
                List.of(),
                moments(),
                List.of());
    }

    private List<StackedBar.Part> levels() {
        return Arrays.stream(PressureLevel.values())
                .map(level -> new StackedBar.Part(
                        Names.of(level),
                        Names.of(level),
                        region.pressure().at(level),
                        Figures.time(region.pressure().at(level))))
                .toList();
    }
}
