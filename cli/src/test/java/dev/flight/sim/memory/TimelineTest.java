package dev.flight.sim.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final long MILLI = 1_000_000;

    private final Timeline timeline = new Timeline();

    private void record(long millis, long live, long largestFree, double fragmentation, PressureLevel level) {
        timeline.record(millis * MILLI, live, largestFree, fragmentation, level);
    }

    private void live(long millis, long live) {
        record(millis, live, 1000 - live, 0, PressureLevel.LOW);
    }

    @Test
    void anIntervalKeepsItsExtremes() {
        record(0, 10, 990, 0.25, PressureLevel.MEDIUM);
        record(0, 30, 400, 0.5, PressureLevel.HIGH);
        record(0, 20, 700, 0, PressureLevel.LOW);

        assertThat(timeline.size()).isEqualTo(1);
        assertThat(timeline.liveMax()).containsExactly(30);
        assertThat(timeline.liveMin()).containsExactly(0);
        assertThat(timeline.largestFreeMin()).containsExactly(400);
        assertThat(timeline.fragmentationMax()).containsExactly(0.5f);
        assertThat(timeline.level(0)).isEqualTo(PressureLevel.HIGH);
    }

    @Test
    void whatIsJumpedOverCarriesOnWhatWasLastKnown() {
        record(0, 40, 300, 0.5, PressureLevel.HIGH);
        record(3, 10, 800, 0.25, PressureLevel.LOW);

        assertThat(timeline.liveMax()).containsExactly(40, 40, 40, 40);
        assertThat(timeline.liveMin()).containsExactly(0, 40, 40, 10);
        assertThat(timeline.largestFreeMin()).containsExactly(300, 300, 300, 300);
        assertThat(timeline.fragmentationMax()).containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
        assertThat(timeline.level(2)).isEqualTo(PressureLevel.HIGH);
        // It was high until it fell.
        assertThat(timeline.level(3)).isEqualTo(PressureLevel.HIGH);
    }

    @Test
    void twoIntervalsBecomeOneWhenTheRunOutgrowsThem() {
        live(0, 5);
        live(511, 7);
        assertThat(timeline.size()).isEqualTo(512);
        assertThat(timeline.intervalMillis()).isEqualTo(1);

        live(512, 6);
        assertThat(timeline.size()).isEqualTo(257);
        assertThat(timeline.intervalMillis()).isEqualTo(2);
        assertThat(timeline.startMillis(256)).isEqualTo(512);
        assertThat(timeline.liveMax()[255]).isEqualTo(7);
        assertThat(timeline.liveMin()[255]).isEqualTo(5);
        assertThat(timeline.liveMax()[256]).isEqualTo(7);
        assertThat(timeline.liveMin()[256]).isEqualTo(6);
    }

    @Test
    void failuresAreCountedOnceHoweverOftenIntervalsAreJoined() {
        int failures = 0;
        for (long millis = 0; millis < 100_000; millis = millis * 5 / 4 + 1) {
            timeline.failed(millis * MILLI);
            failures++;
        }

        assertThat(Arrays.stream(timeline.failures()).sum()).isEqualTo(failures);
    }

    @Test
    void aPeakOfAnInstantOutlivesACentury() {
        live(3, 1);
        live(3, 999);
        live(3, 2);
        live(3_155_692_600_000L, 3);

        assertThat(timeline.size()).isBetween(257, 512);
        assertThat(timeline.liveMax()[0]).isEqualTo(999);
        assertThat(timeline.liveMax()[1]).isEqualTo(2);
        assertThat(timeline.liveMax()[timeline.size() - 1]).isEqualTo(3);
    }

    /** The extremes of each interval, against those of all that was recorded in it and what was known at its start. */
    @Test
    void agreesWithTheRecordsOfEachInterval() {
        Random random = new Random(81);
        long[] moments = new long[3000];
        long[] lives = new long[moments.length];
        for (int i = 1; i < moments.length; i++) {
            moments[i] = moments[i - 1] + random.nextInt(random.nextInt(20) == 0 ? 40 : 2);
            lives[i] = random.nextInt(1000);
        }
        for (int i = 0; i < moments.length; i++) {
            live(moments[i], lives[i]);
        }

        long interval = (long) timeline.intervalMillis();
        assertThat(interval).isGreaterThan(1);
        long[] max = new long[timeline.size()];
        long[] min = new long[timeline.size()];
        int next = 0;
        long known = 0;
        for (int i = 0; i < max.length; i++) {
            max[i] = known;
            min[i] = known;
            for (; next < moments.length && moments[next] < (i + 1) * interval; next++) {
                known = lives[next];
                max[i] = Math.max(max[i], known);
                min[i] = Math.min(min[i], known);
            }
        }
        assertThat(timeline.liveMax()).isEqualTo(max);
        assertThat(timeline.liveMin()).isEqualTo(min);
    }
}
