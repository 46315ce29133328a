package dev.flight.sim;

/**
 * Random streams, one for each purpose and index, so that a change to one part of a simulation leaves the chance of the
 * others as it was.
 *
 * <p>A stream's seed is a hash of (seed, purpose, index): each word in turn is added to what came before, after a step of
 * SplitMix64, and mixed. Neighbouring seeds or indexes thus have nothing in common, as they would if they were added.
 */
public record Streams(long seed) {

    /** The stream of a purpose. */
    public RandomStream stream(String purpose) {
        return stream(purpose, 0);
    }

    /** The stream of a purpose that there are several of. */
    public RandomStream stream(String purpose, long index) {
        return new RandomStream(hash(purpose, index));
    }

    /** The streams of a part, which has purposes of its own. */
    public Streams part(String name) {
        return new Streams(hash("part/" + name, 0));
    }

    /** The streams of one of several runs of the same simulation. */
    public Streams replication(int index) {
        return new Streams(hash("replication", index));
    }

    private long hash(String purpose, long index) {
        long hash = fold(0, seed);
        for (int i = 0; i < purpose.length(); i++) {
            hash = fold(hash, purpose.charAt(i));
        }
        return fold(fold(hash, purpose.length()), index);
    }

    private static long fold(long hash, long word) {
        return RandomStream.mix(hash + RandomStream.GAMMA + RandomStream.mix(word + RandomStream.GAMMA));
    }
}
