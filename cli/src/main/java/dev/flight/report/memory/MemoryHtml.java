package dev.flight.report.memory;

import dev.flight.sim.memory.SimulationResult;
import java.io.Writer;

/** Stub. */
public final class MemoryHtml {
    private MemoryHtml() {}

    public static void write(SimulationResult r, Writer out) throws java.io.IOException {
        out.write(r.targets().toString());
    }
}
