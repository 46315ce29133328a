package dev.flight.simulate;

/** What a simulation of memory is made of: something that operations are made up from, or a recording of them. */
public sealed interface WorkloadInput {

    /** The name that it goes by. */
    String name();

    /** What chance is drawn from, where it plays a part. */
    long seed();

    /** The same, drawn from another seed. */
    WorkloadInput withSeed(long seed);

    /** Whether chance plays a part: only then there is something to replicate. */
    boolean isRandom();

    /** A manifest or a scenario. */
    record MadeUp(MadeUpInput input) implements WorkloadInput {

        @Override
        public String name() {
            return input.name();
        }

        @Override
        public long seed() {
            return input.seed();
        }

        @Override
        public WorkloadInput withSeed(long seed) {
            return new MadeUp(input.withSeed(seed));
        }

        @Override
        public boolean isRandom() {
            return input.isRandom();
        }
    }

    /** A trace. */
    record Recorded(TraceInput input) implements WorkloadInput {

        private static final long NO_SEED = 1;

        @Override
        public String name() {
            return input.name();
        }

        @Override
        public long seed() {
            return NO_SEED;
        }

        @Override
        public WorkloadInput withSeed(long seed) {
            return this;
        }

        @Override
        public boolean isRandom() {
            return false;
        }
    }
}
