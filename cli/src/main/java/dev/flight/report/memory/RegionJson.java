package dev.flight.report.memory;

import static dev.flight.report.memory.MemoryJson.fraction;
import static dev.flight.report.memory.MemoryJson.millis;

import dev.flight.profile.Names;
import dev.flight.report.JsonText;
import dev.flight.sim.memory.Failure;
import dev.flight.sim.memory.HeapRatios;
import dev.flight.sim.memory.Holding;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.Timeline;
import dev.flight.trace.Holder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a region, as part of the JSON of a simulation. */
final class RegionJson {

    private RegionJson() {}

    static void write(RegionResult region, JsonText json) {
        json.object()
                .text("name", region.name())
                .text("policy", Names.of(region.policy()))
                .number("capacity", region.capacity())
                .number("peakLive", region.peakLive())
                .number("peakAt", fraction(region.peakAtMillis()))
                .number("peakRequested", region.peakRequested())
                .number("peakFootprint", region.peakFootprint())
                .number("operations", region.operations());
        json.object("failed")
                .number("capacity", region.failedByCapacity())
                .number("fragmentation", region.failedByFragmentation())
                .number("limit", region.failedByLimit())
                .end();
        failure(region.firstFailure(), json);
        json.object("fragmentation")
                .number("mean", fraction(region.fragmentationMean()))
                .number("max", fraction(region.fragmentationMax()))
                .end();
        json.number("internalWaste", fraction(region.internalWaste()));
        json.object("pressure")
                .number("low", millis(region.pressure().lowNanos()))
                .number("medium", millis(region.pressure().mediumNanos()))
                .number("high", millis(region.pressure().highNanos()))
                .number("critical", millis(region.pressure().criticalNanos()))
                .end();
        json.number("largestFreeMin", region.largestFreeMin()).number("holesMean", fraction(region.holesMean()));
        ratios(region.ratios(), json);
        holdings("peakHolders", region.peak(), json);
        json.object("left").number("live", region.liveAtEnd()).number("blocks", region.blocksAtEnd());
        holdings("holders", region.left(), json);
        json.end();
        timeline(region.timeline(), json);
        json.end();
    }

    private static void failure(@Nullable Failure failure, JsonText json) {
        if (failure == null) {
            json.none("firstFailure");
            return;
        }
        json.object("firstFailure")
                .number("at", fraction(failure.atMillis()))
                .number("size", failure.size())
                .number("largestFree", failure.largestFree())
                .number("totalFree", failure.totalFree())
                .text("kind", Names.of(failure.kind()))
                .number("granted", failure.granted())
                .number("limit", failure.limit());
        holder(failure.holder(), json);
        json.number("unusableFreeIndex", failure.unusableFree())
                .number("fragmentationIndex", failure.fragmentationIndex())
                .end();
    }

    private static void holder(Holder holder, JsonText json) {
        optional("session", holder.session(), json);
        optional("purpose", holder.purpose(), json);
        optional("site", holder.site(), json);
    }

    private static void optional(String name, @Nullable String value, JsonText json) {
        if (value == null) {
            json.none(name);
        } else {
            json.text(name, value);
        }
    }

    private static void ratios(HeapRatios ratios, JsonText json) {
        json.object("heapOverLive")
                .number("meanOverTime", fraction(ratios.meanOverTime()))
                .number("atPeakLive", fraction(ratios.atPeakLive()))
                .number("atPeakHeap", fraction(ratios.atPeakHeap()))
                .number("peakOverPeak", fraction(ratios.peakOverPeak()))
                .end();
    }

    private static void holdings(String name, RegionResult.Holdings holdings, JsonText json) {
        json.object(name);
        list("sessions", holdings.bySession(), json);
        list("purposes", holdings.byPurpose(), json);
        list("sites", holdings.bySite(), json);
        json.end();
    }

    private static void list(String name, List<Holding> holdings, JsonText json) {
        json.array(name);
        for (Holding holding : holdings) {
            json.object()
                    .text("name", holding.name())
                    .number("bytes", holding.bytes())
                    .number("blocks", holding.blocks())
                    .end();
        }
        json.end();
    }

    private static void timeline(Timeline timeline, JsonText json) {
        json.object("timeline").number("interval", fraction(timeline.intervalMillis()));
        numbers("liveMin", timeline.liveMin(), json);
        numbers("liveMax", timeline.liveMax(), json);
        numbers("largestFreeMin", timeline.largestFreeMin(), json);
        json.array("fragmentationMax");
        for (float value : timeline.fragmentationMax()) {
            json.number(fraction(value));
        }
        json.end().array("level");
        for (int i = 0; i < timeline.size(); i++) {
            json.text(Names.of(timeline.level(i)));
        }
        json.end().array("failures");
        for (int count : timeline.failures()) {
            json.number((long) count);
        }
        json.end().end();
    }

    private static void numbers(String name, long[] values, JsonText json) {
        json.array(name);
        for (long value : values) {
            json.number(value);
        }
        json.end();
    }
}
