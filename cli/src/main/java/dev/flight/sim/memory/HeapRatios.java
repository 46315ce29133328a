package dev.flight.sim.memory;

/**
 * How much more than the program's own bytes the heap takes, in Johnstone and Wilson's four measures. The heap is what has
 * been reached of its addresses so far, live what the program asked for and has not freed.
 *
 * <p>Source: M. S. Johnstone, P. R. Wilson, "The Memory Fragmentation Problem: Solved?", ISMM 1998.
 *
 * @param meanOverTime heap over live, its mean over the time in which anything is live
 * @param atPeakLive heap over live when live is at its peak
 * @param atPeakHeap the largest heap over what is live when it is first reached
 * @param peakOverPeak the largest heap over the peak of live
 */
public record HeapRatios(double meanOverTime, double atPeakLive, double atPeakHeap, double peakOverPeak) {

    /** Follows a run. */
    static final class Meter {

        private final TimeMean mean = new TimeMean();
        private long peakLive;
        private long heapAtPeakLive;
        private long peakHeap;
        private long liveAtPeakHeap;
        private long heap;
        private long live;

        /** Time goes by with things as they are. */
        void pass(long nanos) {
            if (live > 0) {
                mean.pass((double) heap / live, nanos);
            }
        }

        void update(long newHeap, long newLive) {
            heap = newHeap;
            live = newLive;
            if (live > peakLive) {
                peakLive = live;
                heapAtPeakLive = heap;
            }
            if (heap > peakHeap) {
                peakHeap = heap;
                liveAtPeakHeap = live;
            }
            if (live > 0) {
                mean.set((double) heap / live);
            }
        }

        long peakLive() {
            return peakLive;
        }

        HeapRatios result() {
            return new HeapRatios(
                    mean.mean(),
                    ratio(heapAtPeakLive, peakLive),
                    ratio(peakHeap, liveAtPeakHeap),
                    ratio(peakHeap, peakLive));
        }

        private static double ratio(long heap, long live) {
            return live == 0 ? 0 : (double) heap / live;
        }
    }
}
