package dev.flight.report.memory;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.JsonText;
import dev.flight.sim.memory.LeakSuspicion;
import dev.flight.sim.memory.MetricInterval;
import dev.flight.sim.memory.OomKill;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.StallAverages;
import dev.flight.sim.memory.TargetResult;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/**
 * A simulation of memory as JSON of our own shape, {@code flight.simulate-memory/1}: see
 * schema/simulate-memory.output.schema.json. Sizes are bytes, times milliseconds on the clock of the workload; fractions
 * have six decimals at most, so that the same run gives the same bytes on every JDK.
 */
public final class MemoryJson {

    private static final String FORMAT = "flight.simulate-memory/1";
    private static final int DECIMALS = 6;

    private MemoryJson() {}

    /** Writes a whole report; does not close the writer. */
    public static void write(SimulationResult result, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.object().text("format", FORMAT).text("name", result.name()).text("source", result.source());
            json.number("seed", result.seed()).number("replications", result.replications());
            json.array("targets");
            result.targets().forEach(target -> target(target, json));
            json.end().array("expect");
            result.expectations().forEach(expected -> expected(expected, json));
            json.end().end();
        });
    }

    private static void target(SimulationResult.Target target, JsonText json) {
        TargetResult result = target.result();
        json.object().text("platform", result.setup().platform()).flag("survives", result.survives());
        json.number("end", millis(result.endNanos()));
        Long minimum = target.minimumHeap();
        if (minimum != null && minimum >= 0) {
            json.number("minimumHeap", minimum);
        } else {
            json.none("minimumHeap");
        }
        json.array("regions");
        result.regions().forEach(region -> RegionJson.write(region, json));
        json.end().object("stalls");
        stalls("some", result.stalls().some(), json);
        stalls("full", result.stalls().full(), json);
        json.end();
        kills(result, json);
        json.number("reclaimed", result.reclaimedBytes());
        json.array("leaks");
        target.leaks().forEach(leak -> leak(leak, json));
        json.end().array("intervals");
        target.intervals().forEach(interval -> interval(interval, json));
        json.end().end();
    }

    private static void stalls(String name, StallAverages stalls, JsonText json) {
        json.object(name)
                .number("avg10", fraction(stalls.average10()))
                .number("avg60", fraction(stalls.average60()))
                .number("avg300", fraction(stalls.average300()))
                .number("total", fraction(stalls.totalNanos() / 1e6))
                .end();
    }

    private static void kills(TargetResult result, JsonText json) {
        json.object("oomKills").number("count", result.killCount()).array("first");
        for (OomKill kill : result.kills()) {
            json.object()
                    .number("at", fraction(kill.atMillis()))
                    .text("session", kill.session())
                    .number("bytes", kill.bytes())
                    .end();
        }
        json.end().end();
    }

    private static void leak(LeakSuspicion leak, JsonText json) {
        json.object().text("session", leak.session());
        json.number("bytesPerHour", Figures.exact(leak.bytesPerHour(), 0));
        json.number("confidence", fraction(leak.confidence()));
        Double exhaustion = leak.exhaustionMillis();
        if (exhaustion == null) {
            json.none("exhaustedAt");
        } else {
            json.number("exhaustedAt", fraction(exhaustion));
        }
        json.end();
    }

    private static void interval(MetricInterval interval, JsonText json) {
        json.object()
                .text("region", interval.region())
                .text("metric", interval.metric())
                .number("mean", fraction(interval.mean()))
                .number("low", fraction(interval.low()))
                .number("high", fraction(interval.high()))
                .end();
    }

    private static void expected(SimulationResult.Expected expected, JsonText json) {
        json.object()
                .text("expression", expected.outcome().expression())
                .text("platform", expected.platform())
                .text("region", expected.region())
                .text("policy", Names.of(expected.policy()))
                .flag("holds", expected.outcome().holds())
                .number("actual", fraction(expected.outcome().actual()))
                .end();
    }

    /** Nanoseconds as milliseconds, to the last digit. */
    static BigDecimal millis(long nanos) {
        return nanos == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(nanos, DECIMALS).stripTrailingZeros();
    }

    static BigDecimal fraction(double value) {
        return Figures.exact(value, DECIMALS);
    }
}
