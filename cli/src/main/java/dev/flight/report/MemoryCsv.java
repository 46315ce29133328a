package dev.flight.report;

import dev.flight.sim.memory.SimulationResult;
import java.io.Writer;

/** Stub. */
public final class MemoryCsv {
    private MemoryCsv() {}

    public static void write(SimulationResult r, Writer out) throws java.io.IOException {
        out.write(r.targets().toString());
    }
}
