package dev.flight.report.load;

import dev.flight.expect.ExpectationParser;
import dev.flight.load.Answerable;
import dev.flight.load.ChannelCount;
import dev.flight.load.LoadResult;
import dev.flight.load.Prediction;
import dev.flight.load.Punctuality;
import dev.flight.load.Reception;
import dev.flight.manifest.Priority;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingMetrics;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.Selection;
import dev.flight.sim.routing.Tally;
import dev.flight.unit.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Results of loads with figures that never change. */
final class SampleLoads {

    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000 * MICRO;

    private SampleLoads() {}

    /** A rate at which nothing went wrong. */
    static LoadResult steady() {
        return new LoadResult(
                "rabbitmq broker.example:5672 queue load",
                measured("steady", "", group("subscriber", "load", 20_000, 20_000, 130 * MICRO)),
                null,
                punctuality(30_000, 20_000, 0, null, 42),
                new Reception(List.of(), 0, 0, true),
                List.of(new ChannelCount("load", 30_000, 30_000, 0, 0)),
                5_000,
                List.of(),
                List.of(),
                false);
    }

    /** A scenario whose broker was away for a while, beside what was predicted. */
    static LoadResult fleet() {
        LoadResult result = new LoadResult(
                        "redis broker.example:6379/0 stream load",
                        measured(
                                "fleet",
                                "fleet.yaml",
                                group("dreamcast", "memory-updates", 14_700, 14_650, 340 * MICRO),
                                group("psp", "memory-updates", 45_400, 45_400, 310 * MICRO),
                                group("psp", "alerts", 58, 58, 420 * MICRO)),
                        null,
                        punctuality(75_000, 60_158, 50, "redis broker.example:6379: it is gone", 6_015),
                        new Reception(
                                List.of(
                                        "at 41.2s: the subscriber was disconnected: the server closed the connection",
                                        "at 42.9s: the subscriber was connected again"),
                                3,
                                0,
                                true),
                        List.of(
                                new ChannelCount("memory-updates", 74_900, 74_850, 12, 7),
                                new ChannelCount("alerts", 100, 100, 0, 0)),
                        1_998,
                        List.of(),
                        List.of(),
                        false)
                .with(
                        new Prediction(predicted(140 * MICRO), predicted(2_900 * MILLI)),
                        List.of("broker 1 down at 1m: Flight does not stop a broker; stop it yourself, and the report"
                                + " shows what that costs"));
        return Answerable.check(
                result,
                Stream.of("delivered >= 99.99%", "p99(platform=psp) <= 5s", "utilisation <= 5%")
                        .map(text -> new ExpectationParser<>(RoutingMetrics.ALL, RoutingMetrics.SELECTORS).parse(text))
                        .map(read -> ((ExpectationParser.Result.Read<Selection>) read).expectation())
                        .toList());
    }

    private static RoutingResult predicted(long nanos) {
        return measured(
                "fleet",
                "fleet.yaml",
                group("dreamcast", "memory-updates", 147_000, 147_000, nanos),
                group("psp", "memory-updates", 454_000, 453_900, nanos),
                group("psp", "alerts", 580, 580, nanos));
    }

    private static RoutingResult measured(String name, String source, GroupResult... groups) {
        return new RoutingResult(
                name,
                source,
                42,
                1,
                TimeSpan.ofMillis(30_000),
                TimeSpan.ofMillis(60_000),
                List.of(groups),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                List.of());
    }

    /** The latencies rise from one evenly to its hundredfold, so that each percentile can be told by hand. */
    private static GroupResult group(String clients, String channel, long published, long delivered, long nanos) {
        Tally tally = new Tally();
        tally.publish(published);
        for (long i = 0; i < delivered; i++) {
            tally.deliver(nanos + nanos * 99 * i / delivered);
        }
        tally.end(Fate.LOST, published - delivered);
        return new GroupResult(
                clients,
                clients,
                channel,
                channel.equals("alerts") ? Priority.CRITICAL : Priority.NORMAL,
                100,
                tally,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Punctuality punctuality(long sent, long measured, long refused, @Nullable String why, long late) {
        Histogram delays = new Histogram(3);
        for (long i = 0; i < measured; i++) {
            delays.recordValue(i < late ? 2 * MILLI : 40 * MICRO);
        }
        return new Punctuality(sent, measured, refused, sent - refused, why, late, 0, 2_000, 1_998.4, delays);
    }
}
