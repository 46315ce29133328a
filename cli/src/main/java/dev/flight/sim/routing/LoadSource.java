package dev.flight.sim.routing;

import dev.flight.routing.Arrivals;
import dev.flight.routing.LoadPhase;
import dev.flight.sim.EvenRate;
import dev.flight.sim.PoissonMoments;
import dev.flight.sim.RandomStream;
import dev.flight.sim.Streams;

/** The moments at which a load publishes, one after another. */
interface LoadSource {

    /** Later than every moment. */
    long NEVER = PoissonMoments.NEVER;

    /** The next moment; {@link #NEVER} after the last. */
    long nextNanos();

    /** Goes on to the moment after it. */
    void advance();

    static LoadSource of(LoadPhase load, Streams streams) {
        Arrivals arrivals = load.arrivals();
        if (arrivals instanceof Arrivals.Recorded recorded) {
            return new Recorded(load, recorded.moments());
        }
        if (arrivals instanceof Arrivals.Fixed) {
            return new Fixed(load);
        }
        RandomStream chance = streams.stream("arrivals");
        return arrivals instanceof Arrivals.OnOff onOff
                ? new Bursts(load, onOff, chance, streams.stream("bursts"))
                : new Poisson(new PoissonMoments(
                        load.start().nanos(), load.endNanos(), load.fromPerSecond(), load.toPerSecond(), chance));
    }

    /** Independent of each other. */
    record Poisson(PoissonMoments moments) implements LoadSource {

        @Override
        public long nextNanos() {
            return moments.nextNanos();
        }

        @Override
        public void advance() {
            moments.advance();
        }
    }

    /** Where the integral of the rate reaches 1, 2, 3 and so on. */
    final class Fixed implements LoadSource {

        private final LoadPhase load;
        private final EvenRate rate;
        private long count;

        Fixed(LoadPhase load) {
            this.load = load;
            this.rate = new EvenRate(
                    load.fromPerSecond(), load.toPerSecond(), load.length().nanos());
            advance();
        }

        @Override
        public long nextNanos() {
            double after = rate.reaches((double) count);
            return after <= load.length().nanos() ? load.start().nanos() + Math.round(after) : NEVER;
        }

        @Override
        public void advance() {
            count++;
        }
    }

    /** As recorded, as far as the load goes. */
    final class Recorded implements LoadSource {

        private final LoadPhase load;
        private final long[] moments;
        private int next;

        Recorded(LoadPhase load, long[] moments) {
            this.load = load;
            this.moments = moments;
        }

        @Override
        public long nextNanos() {
            boolean more =
                    next < moments.length && moments[next] <= load.length().nanos();
            return more ? load.start().nanos() + moments[next] : NEVER;
        }

        @Override
        public void advance() {
            next++;
        }
    }

    /**
     * Poisson while on, nothing while off: a Poisson process in the time that it is on, to which the time that it is off is
     * added.
     */
    final class Bursts implements LoadSource {

        private final LoadPhase load;
        private final Arrivals.OnOff onOff;
        private final RandomStream lengths;
        private final PoissonMoments whileOn;
        private long onEnds;
        private long off;
        private long next;

        Bursts(LoadPhase load, Arrivals.OnOff onOff, RandomStream chance, RandomStream lengths) {
            this.load = load;
            this.onOff = onOff;
            this.lengths = lengths;
            this.whileOn =
                    new PoissonMoments(0, load.length().nanos(), load.fromPerSecond(), load.toPerSecond(), chance);
            this.onEnds = onOff.on().nanos(lengths);
            place();
        }

        @Override
        public long nextNanos() {
            return next;
        }

        @Override
        public void advance() {
            whileOn.advance();
            place();
        }

        private void place() {
            long on = whileOn.nextNanos();
            if (on == NEVER) {
                next = NEVER;
                return;
            }
            while (onEnds <= on) {
                off += onOff.off().nanos(lengths);
                onEnds += onOff.on().nanos(lengths);
            }
            long after = on + off;
            next = after < load.length().nanos() ? load.start().nanos() + after : NEVER;
        }
    }
}
