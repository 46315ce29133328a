package dev.flight.report.chart;

import dev.flight.sim.memory.PressureLevel;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.Timeline;
import java.util.Arrays;

/**
 * A region over time in as many equal columns as a chart has. A column keeps the extremes of the intervals that it
 * touches, so no peak is lost; after the last interval things stay as they were at the end.
 *
 * @param endMillis the end of the last column
 * @param liveMax the most live bytes in each
 * @param liveMin the least live bytes in each
 * @param fragmentation the highest in each
 * @param failures how many allocations failed in each; one is counted in every column that its interval touches
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Columns(
        double endMillis,
        long[] liveMax,
        long[] liveMin,
        double[] fragmentation,
        PressureLevel[] levels,
        int[] failures) {

    public static Columns of(RegionResult region, double endMillis, int count) {
        Timeline timeline = region.timeline();
        // A run that takes no time is drawn as long as one interval.
        double end = endMillis > 0 ? endMillis : timeline.intervalMillis();
        Columns columns = new Columns(
                end, new long[count], new long[count], new double[count], new PressureLevel[count], new int[count]);
        Arrays.fill(columns.levels, PressureLevel.LOW);
        new Filling(region, columns).fill();
        return columns;
    }

    /** How many there are. */
    public int size() {
        return liveMax.length;
    }

    /** Whether anything failed in any of them. */
    public boolean anyFailed() {
        return Arrays.stream(failures).anyMatch(failed -> failed > 0);
    }

    /** Takes the intervals of a timeline over into columns. */
    private static final class Filling {

        private final Columns columns;
        private final Timeline timeline;
        private final long liveAtEnd;
        private final long[] liveMax;
        private final long[] liveMin;
        private final float[] fragmentation;
        private final int[] failures;

        Filling(RegionResult region, Columns columns) {
            this.columns = columns;
            this.timeline = region.timeline();
            this.liveAtEnd = region.liveAtEnd();
            this.liveMax = timeline.liveMax();
            this.liveMin = timeline.liveMin();
            this.fragmentation = timeline.fragmentationMax();
            this.failures = timeline.failures();
        }

        void fill() {
            double perColumn = columns.endMillis / columns.size() / timeline.intervalMillis();
            for (int column = 0; column < columns.size(); column++) {
                int from = (int) (column * perColumn);
                int until = Math.max(from + 1, (int) Math.ceil((column + 1) * perColumn - 1e-9));
                if (from >= timeline.size()) {
                    carry(column);
                } else {
                    take(column, from, Math.min(until, timeline.size()));
                }
            }
        }

        private void take(int column, int from, int until) {
            columns.liveMin[column] = Long.MAX_VALUE;
            for (int i = from; i < until; i++) {
                columns.liveMax[column] = Math.max(columns.liveMax[column], liveMax[i]);
                columns.liveMin[column] = Math.min(columns.liveMin[column], liveMin[i]);
                columns.fragmentation[column] = Math.max(columns.fragmentation[column], fragmentation[i]);
                columns.failures[column] += failures[i];
                if (timeline.level(i).compareTo(columns.levels[column]) > 0) {
                    columns.levels[column] = timeline.level(i);
                }
            }
        }

        private void carry(int column) {
            columns.liveMax[column] = liveAtEnd;
            columns.liveMin[column] = liveAtEnd;
            if (timeline.size() > 0) {
                columns.fragmentation[column] = fragmentation[timeline.size() - 1];
                columns.levels[column] = timeline.level(timeline.size() - 1);
            }
        }
    }
}
