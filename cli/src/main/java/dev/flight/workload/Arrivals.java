package dev.flight.workload;

import dev.flight.scenario.RateRange;
import dev.flight.sim.PoissonMoments;
import dev.flight.sim.RandomStream;
import dev.flight.unit.Rate;

/** The moments at which something comes, by chance, all through a phase. */
final class Arrivals {

    private final PoissonMoments moments;

    /** All through a phase. */
    Arrivals(Slot slot, Rate rate, RandomStream chance) {
        this(slot, new RateRange(rate, rate), chance);
    }

    /** All through a phase. */
    Arrivals(Slot slot, RateRange rate, RandomStream chance) {
        this(
                slot.startNanos(),
                slot.endNanos(),
                rate.from().perSecond(),
                rate.to().perSecond(),
                chance);
    }

    /** From one moment to another. */
    Arrivals(long startNanos, long endNanos, Rate rate, RandomStream chance) {
        this(startNanos, endNanos, rate.perSecond(), rate.perSecond(), chance);
    }

    private Arrivals(long startNanos, long endNanos, double rateAtStart, double rateAtEnd, RandomStream chance) {
        moments = new PoissonMoments(startNanos, endNanos, rateAtStart, rateAtEnd, chance);
    }

    /** The next moment; {@link Activity#NEVER} after the last. */
    long nextNanos() {
        return moments.nextNanos();
    }

    void advance() {
        moments.advance();
    }
}
