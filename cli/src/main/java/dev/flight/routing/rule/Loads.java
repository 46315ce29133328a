package dev.flight.routing.rule;

import dev.flight.routing.Arrivals;
import dev.flight.routing.LoadPhase;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutingScenario;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What the loads of a scenario publish over time: how much of it on which channel. */
final class Loads {

    private final RoutingScenario scenario;
    private final boolean inBursts;
    private final List<RoutedChannel> reached;

    /** Loads at their rates; of bursts and recordings the mean. */
    Loads(RoutingScenario scenario) {
        this(scenario, false);
    }

    /**
     * Loads at their rates.
     *
     * @param inBursts whether bursts count with the rate that they have while they are on
     */
    Loads(RoutingScenario scenario, boolean inBursts) {
        this.scenario = scenario;
        this.inBursts = inBursts;
        this.reached = scenario.channels().stream()
                .filter(channel -> scenario.clients().stream().anyMatch(channel::reaches))
                .toList();
    }

    /** The rate of all that is published and has somebody to get it; segments end at further moments too. */
    RateCurve published(double... moments) {
        return curve(
                load -> reached.stream().mapToDouble(each -> share(load, each)).sum(), moments);
    }

    /** The rate of a part of each load. */
    RateCurve curve(Part part, double... moments) {
        double[] ends = DoubleStream.concat(
                        DoubleStream.of(moments),
                        scenario.load().stream().flatMapToDouble(each -> DoubleStream.of(start(each), end(each))))
                .sorted()
                .distinct()
                .toArray();
        return new RateCurve(IntStream.range(1, ends.length)
                .mapToObj(i -> segment(part, ends[i - 1], ends[i]))
                .toList());
    }

    private RateCurve.Segment segment(Part part, double start, double end) {
        double from = 0;
        double to = 0;
        for (LoadPhase load : scenario.load()) {
            if (start(load) <= start && end(load) >= end) {
                from += part.of(load) * rate(load, start);
                to += part.of(load) * rate(load, end);
            }
        }
        return new RateCurve.Segment(start, end, from, to);
    }

    /** The part of a load's messages that is for a channel: all of those for it alone, else by its weight. */
    double share(LoadPhase load, RoutedChannel channel) {
        if (!reached.contains(channel)) {
            return 0;
        }
        if (load.channel() != null) {
            return load.channel().equals(channel.name()) ? 1 : 0;
        }
        double weights = reached.stream().mapToDouble(RoutedChannel::weight).sum();
        return scenario.channels().size() == 1 ? 1 : weights == 0 ? 0 : channel.weight() / weights;
    }

    private double rate(LoadPhase load, double moment) {
        double length = load.length().seconds();
        if (load.arrivals() instanceof Arrivals.Recorded recorded) {
            return recorded.moments().length / length;
        }
        double rate =
                load.fromPerSecond() + (load.toPerSecond() - load.fromPerSecond()) * (moment - start(load)) / length;
        return !inBursts && load.arrivals() instanceof Arrivals.OnOff burst
                ? rate * burst.on().mean() / (burst.on().mean() + burst.off().mean())
                : rate;
    }

    private static double start(LoadPhase load) {
        return load.start().seconds();
    }

    private static double end(LoadPhase load) {
        return load.endNanos() / 1e9;
    }

    /** A part of a load's messages. */
    interface Part {

        double of(LoadPhase load);
    }
}
