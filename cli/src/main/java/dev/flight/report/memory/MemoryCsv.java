package dev.flight.report.memory;

import dev.flight.profile.Names;
import dev.flight.report.CsvCell;
import dev.flight.sim.memory.Failure;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SimulationResult;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A simulation of memory as a table, RFC 4180: a line a region of each target. Sizes are bytes, times milliseconds. */
public final class MemoryCsv {

    private static final String HEAD = "platform,region,policy,capacity,peakLive,peakAt,peakRequested,peakFootprint,"
            + "operations,failedCapacity,failedFragmentation,failedLimit,firstFailureAt,firstFailureKind,"
            + "firstFailureSize,fragmentationMean,fragmentationMax,internalWaste,largestFreeMin,pressureLow,"
            + "pressureMedium,pressureHigh,pressureCritical,oomKills,minimumHeap,seed";

    private MemoryCsv() {}

    /** Writes the whole table; does not close the writer. */
    public static void write(SimulationResult result, Writer out) throws IOException {
        out.write(HEAD + "\r\n");
        for (SimulationResult.Target target : result.targets()) {
            for (RegionResult region : target.result().regions()) {
                out.write(String.join(",", cells(result, target, region)) + "\r\n");
            }
        }
        out.flush();
    }

    private static List<String> cells(SimulationResult result, SimulationResult.Target target, RegionResult region) {
        List<String> cells = new ArrayList<>(List.of(
                CsvCell.name(target.result().setup().platform()),
                CsvCell.name(region.name()),
                Names.of(region.policy()),
                Long.toString(region.capacity()),
                Long.toString(region.peakLive()),
                number(region.peakAtMillis()),
                Long.toString(region.peakRequested()),
                Long.toString(region.peakFootprint()),
                Long.toString(region.operations()),
                Long.toString(region.failedByCapacity()),
                Long.toString(region.failedByFragmentation()),
                Long.toString(region.failedByLimit())));
        Failure failure = region.firstFailure();
        cells.add(failure == null ? "" : number(failure.atMillis()));
        cells.add(failure == null ? "" : Names.of(failure.kind()));
        cells.add(failure == null ? "" : Long.toString(failure.size()));
        cells.add(number(region.fragmentationMean()));
        cells.add(number(region.fragmentationMax()));
        cells.add(number(region.internalWaste()));
        cells.add(Long.toString(region.largestFreeMin()));
        cells.add(MemoryJson.millis(region.pressure().lowNanos()).toPlainString());
        cells.add(MemoryJson.millis(region.pressure().mediumNanos()).toPlainString());
        cells.add(MemoryJson.millis(region.pressure().highNanos()).toPlainString());
        cells.add(MemoryJson.millis(region.pressure().criticalNanos()).toPlainString());
        cells.add(Long.toString(target.result().killCount()));
        Long minimum = target.minimumHeap();
        cells.add(minimum == null || minimum < 0 ? "" : Long.toString(minimum));
        cells.add(Long.toString(result.seed()));
        return cells;
    }

    private static String number(double value) {
        return MemoryJson.fraction(value).toPlainString();
    }
}
