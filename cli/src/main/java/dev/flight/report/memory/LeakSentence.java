package dev.flight.report.memory;

import dev.flight.report.Figures;
import dev.flight.sim.memory.LeakSuspicion;
import dev.flight.text.Cut;

/** A suspicion of a leak in words. */
public final class LeakSentence {

    private LeakSentence() {}

    /** {@code race: what it holds at least grows by 1.2MB an hour (confidence 0.99); used up at 5h 10m}. */
    public static String of(LeakSuspicion leak) {
        String exhausted = leak.exhaustionMillis() == null
                ? "; it is not used up in sight"
                : "; its memory is used up at " + Figures.time(leak.exhaustionMillis());
        return Cut.of(leak.session()) + ": what it holds at least grows by "
                + Figures.size(Math.round(leak.bytesPerHour())) + " an hour (confidence "
                + Figures.ratio(leak.confidence()) + ")" + exhausted;
    }
}
