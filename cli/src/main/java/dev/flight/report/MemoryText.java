package dev.flight.report;

import dev.flight.sim.memory.*;

/** Stub. */
public final class MemoryText {
    public MemoryText(Style s, int w) {}

    public String text(SimulationResult r) {
        StringBuilder b = new StringBuilder();
        for (var t : r.targets()) {
            for (var g : t.result().regions())
                b.append(t.result().setup().platform() + " " + g.name() + " " + g.policy() + " cap " + g.capacity()
                        + " peak " + g.peakLive() + " foot " + g.peakFootprint() + " ops " + g.operations() + " failed "
                        + g.failedByCapacity() + "/" + g.failedByFragmentation() + "/" + g.failedByLimit() + " frag "
                        + g.fragmentationMean() + " " + g.fragmentationMax() + " waste " + g.internalWaste() + " holes "
                        + g.holesMean() + " left " + g.blocksAtEnd() + " " + g.pressure() + "\n");
            b.append(" min " + t.minimumHeap() + " leaks " + t.leaks() + " kills "
                    + t.result().kills() + "\n");
        }
        return b.append(r.expectations()).append("\n").toString();
    }
}
