package dev.flight.load;

import dev.flight.manifest.Priority;
import dev.flight.routing.Clients;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutingScenario;
import dev.flight.sim.routing.PublishSchedule;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is to be sent.
 *
 * @param source the file that it was read from; empty for none
 * @param warmUp messages of before are sent and not measured
 * @param end when the last message has been sent
 * @param sends makes the schedule anew, the same each time
 * @param drain how long is waited at most for what is still on its way
 */
public record LoadPlan(
        String name,
        String source,
        long seed,
        TimeSpan warmUp,
        TimeSpan end,
        List<String> channels,
        List<LoadGroup> groups,
        Supplier<Sends> sends,
        TimeSpan drain) {

    /** Longer than any broker takes that still works. */
    private static final TimeSpan LONGEST_DRAIN = TimeSpan.ofMillis(10_000);

    public LoadPlan {
        channels = List.copyOf(channels);
        groups = List.copyOf(groups);
    }

    /** What a scenario publishes. */
    public static LoadPlan of(RoutingScenario scenario, String source) {
        List<LoadGroup> groups = new ArrayList<>();
        List<RoutedChannel> channels = scenario.channels();
        for (int i = 0; i < channels.size(); i++) {
            for (Clients each : scenario.clients()) {
                if (channels.get(i).reaches(each)) {
                    groups.add(new LoadGroup(
                            each.name(), each.platform(), i, channels.get(i).priority(), each.count()));
                }
            }
        }
        return new LoadPlan(
                scenario.name(),
                source,
                scenario.seed(),
                scenario.warmup(),
                scenario.loadEnd(),
                channels.stream().map(RoutedChannel::name).toList(),
                groups,
                () -> Sends.of(new PublishSchedule(scenario)),
                scenario.drain().compareTo(LONGEST_DRAIN) < 0 ? scenario.drain() : LONGEST_DRAIN);
    }

    /** Messages of one size at a steady rate, which are measured from the end of the warm-up for a length of time. */
    public static LoadPlan steady(double perSecond, TimeSpan length, TimeSpan warmUp, ByteSize size) {
        long end = warmUp.nanos() + length.nanos();
        return new LoadPlan(
                "steady",
                "",
                0,
                warmUp,
                new TimeSpan(end),
                List.of("load"),
                List.of(new LoadGroup("subscriber", "subscriber", 0, Priority.NORMAL, 1)),
                () -> new SteadySends(perSecond, end, (int) size.bytes()),
                LONGEST_DRAIN);
    }
}
