package dev.flight.sim;

/**
 * Numbers that look like chance and are the same for a seed on every JDK: SplitMix64 (Steele, Lea and Flood 2014), with
 * {@link StrictMath} for what is derived from it.
 */
public final class RandomStream {

    /** 2^64 divided by the golden ratio, odd: the step between the states. */
    static final long GAMMA = 0x9E3779B97F4A7C15L;

    private static final double UNIT = 0x1.0p-53;

    private long state;

    RandomStream(long seed) {
        state = seed;
    }

    /** Stafford's 13th variant of the finaliser of MurmurHash3: every bit of the result depends on every bit given. */
    static long mix(long word) {
        long mixed = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** 64 bits. */
    public long bits() {
        state += GAMMA;
        return mix(state);
    }

    /** From 0 up to but without 1, in steps of 2^-53. */
    public double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    /** A whole number from 0 up to but without {@code bound}, each as likely as the others. */
    public long below(long bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("nothing is from 0 up to " + bound);
        }
        long number = bits() >>> 1;
        long rest = number % bound;
        // The last numbers, too few for every rest to be among them, would favour the small ones.
        while (number - rest > Long.MAX_VALUE - (bound - 1)) {
            number = bits() >>> 1;
            rest = number % bound;
        }
        return rest;
    }

    /** Exponentially distributed with mean 1, by the ziggurat method. */
    public double exponential() {
        long word = bits();
        int layer = (int) word & Ziggurat.LAST_LAYER;
        double x = (word >>> 11) * UNIT * Ziggurat.EDGES[layer];
        return x < Ziggurat.EDGES[layer + 1] ? x : Ziggurat.outside(layer, x, this);
    }

    /** Normally distributed with mean 0 and variance 1 (Box and Muller 1958; the second of each pair is not used). */
    public double normal() {
        return StrictMath.sqrt(2 * exponential()) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }
}
