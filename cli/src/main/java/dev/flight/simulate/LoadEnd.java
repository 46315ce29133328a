package dev.flight.simulate;

import dev.flight.routing.LoadPhase;
import dev.flight.routing.RoutingScenario;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/** A scenario whose load ends at another moment than it says. */
final class LoadEnd {

    private LoadEnd() {}

    /** Cut there, or its last phase prolonged to there at the rate of its end. */
    static RoutingScenario at(TimeSpan end, RoutingScenario scenario) {
        TimeSpan own = scenario.loadEnd();
        List<LoadPhase> load = new ArrayList<>();
        for (LoadPhase phase : scenario.load()) {
            if (phase.endNanos() == own.nanos() && end.compareTo(own) > 0) {
                prolong(phase, end, load);
            } else if (phase.start().compareTo(end) < 0) {
                load.add(phase.endNanos() > end.nanos() ? cut(phase, end) : phase);
            }
        }
        return scenario.withLoad(load);
    }

    private static LoadPhase cut(LoadPhase phase, TimeSpan end) {
        long left = end.nanos() - phase.start().nanos();
        double part = (double) left / phase.length().nanos();
        double rate = phase.fromPerSecond() + (phase.toPerSecond() - phase.fromPerSecond()) * part;
        return with(phase, phase.start(), left, phase.fromPerSecond(), rate);
    }

    /** A rate that stays the same just goes on; one that changes has come to its end, and stays there. */
    private static void prolong(LoadPhase phase, TimeSpan end, List<LoadPhase> load) {
        if (phase.fromPerSecond() == phase.toPerSecond()) {
            long length = end.nanos() - phase.start().nanos();
            load.add(with(phase, phase.start(), length, phase.fromPerSecond(), phase.toPerSecond()));
            return;
        }
        load.add(phase);
        TimeSpan start = new TimeSpan(phase.endNanos());
        load.add(with(phase, start, end.nanos() - start.nanos(), phase.toPerSecond(), phase.toPerSecond()));
    }

    private static LoadPhase with(LoadPhase phase, TimeSpan start, long length, double from, double to) {
        return new LoadPhase(
                phase.name(), start, new TimeSpan(length), phase.arrivals(), from, to, phase.channel(), phase.node());
    }
}
