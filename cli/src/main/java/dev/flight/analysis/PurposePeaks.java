package dev.flight.analysis;

import java.util.Map;
import java.util.TreeMap;

/** The most that each purpose held at once. Traces know purposes; snapshots do not. */
public final class PurposePeaks {

    private final Map<String, Peak> peaks = new TreeMap<>();

    /**
     * The most that a purpose held.
     *
     * @param liveBytes what it holds now
     * @param peakBytes the most that it held
     * @param atMillis when it first held so much
     */
    public record Peak(long liveBytes, long peakBytes, long atMillis) {

        private Peak changed(long millis, long bytes) {
            long live = liveBytes + bytes;
            return live > peakBytes ? new Peak(live, live, millis) : new Peak(live, peakBytes, atMillis);
        }
    }

    /** A purpose takes so many bytes, or gives them back when they are negative. */
    public void change(long millis, String purpose, long bytes) {
        peaks.put(purpose, peaks.getOrDefault(purpose, new Peak(0, 0, millis)).changed(millis, bytes));
    }

    /** By purpose. */
    public Map<String, Peak> peaks() {
        return Map.copyOf(peaks);
    }
}
