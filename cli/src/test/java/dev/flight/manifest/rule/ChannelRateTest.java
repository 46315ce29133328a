package dev.flight.manifest.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Manifests;
import dev.flight.manifest.rule.ChannelRate.Drain;
import dev.flight.profile.Profiles;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The moment at which a queue overflows, held against queues that are played through. */
class ChannelRateTest {

    /** A rate of so many thousandths of a message an interval of so many seconds. */
    private record Load(long thousandths, int batch, int seconds, int capacity) {

        static Load random(Random random) {
            int batch = random.nextInt(1, 40);
            int capacity = random.nextInt(1, 120);
            long limit = 1_000L * Math.min(batch, capacity);
            long thousandths = switch (random.nextInt(3)) {
                case 0 -> limit;
                case 1 -> Math.max(1, limit + random.nextInt(-2_000, 4_000));
                default -> random.nextLong(1, 3 * limit);
            };
            return new Load(thousandths, batch, random.nextInt(1, 120), capacity);
        }

        Drain drain(int room) {
            return new Drain(thousandths / 1_000.0 / seconds, batch, seconds, room);
        }

        /** In whole numbers: the first interval in which the level passes the capacity, and when in it. */
        double fluidOverflow() {
            long level = 0;
            for (long fetched = 0; fetched < 200_000; fetched++) {
                if (level + thousandths > 1_000L * capacity) {
                    return fetched * (double) seconds + (1_000L * capacity - level) * (double) seconds / thousandths;
                }
                long next = Math.max(0, level + thousandths - 1_000L * batch);
                if (next <= level) {
                    return Double.POSITIVE_INFINITY;
                }
                level = next;
            }
            throw new AssertionError("still growing: " + this);
        }

        /** Message by message; a message that comes at a fetch is fetched with it. */
        double discreteOverflow(int messages) {
            long level = 0;
            long fetches = 0;
            for (long i = 1; i <= messages; i++) {
                // Message i comes at i * 1000 / thousandths intervals.
                while ((fetches + 1) * thousandths < i * 1_000) {
                    level = Math.max(0, level - batch);
                    fetches++;
                }
                if (++level > capacity) {
                    return i * 1_000.0 / thousandths * seconds;
                }
            }
            return Double.POSITIVE_INFINITY;
        }
    }

    @Test
    void overflowsWhenTheLevelFirstPassesTheCapacity() {
        Random random = new Random(72);
        int finite = 0;
        for (int i = 0; i < 20_000; i++) {
            Load load = Load.random(random);
            double expected = load.fluidOverflow();
            double actual = load.drain(load.capacity()).overflowSeconds();
            if (expected == Double.POSITIVE_INFINITY) {
                assertThat(actual).as("%s", load).isInfinite();
            } else {
                assertThat(actual).as("%s", load).isCloseTo(expected, within(1e-6 * expected));
                finite++;
            }
        }
        assertThat(finite).isBetween(5_000, 18_000);
    }

    @Test
    void aQueuePlayedMessageByMessageOverflowsWithinOneMessageOfThat() {
        Random random = new Random(73);
        for (int i = 0; i < 3_000; i++) {
            Load load = Load.random(random);
            double played = load.discreteOverflow(3_000);
            double least = load.drain(load.capacity()).overflowSeconds();
            double most = load.drain(load.capacity() + 1).overflowSeconds();
            if (played < Double.POSITIVE_INFINITY) {
                assertThat(least).as("%s", load).isLessThanOrEqualTo(played * (1 + 1e-9));
                assertThat(played).as("%s", load).isLessThanOrEqualTo(most * (1 + 1e-9));
            } else {
                assertThat(most).as("%s", load).isGreaterThan(2_999_000.0 / load.thousandths() * load.seconds());
            }
        }
    }

    @Test
    void theSafeRateIsTheHighestThatNeverOverflows() {
        Random random = new Random(74);
        for (int i = 0; i < 5_000; i++) {
            Load load = Load.random(random);
            double safe = load.drain(load.capacity()).safeRate();
            assertThat(new Drain(safe, load.batch(), load.seconds(), load.capacity()).overflowSeconds())
                    .as("%s", load)
                    .isInfinite();
            assertThat(new Drain(safe * 1.00001, load.batch(), load.seconds(), load.capacity()).overflowSeconds())
                    .as("%s", load)
                    .isFinite();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "polling, 300B, 27, 5", // 8 KB hold 27 of 300 B
        "polling, 1B, 32, 5", // no more than maxMessages
        "polling, 0B, 32, 5",
        "polling, 8193B, 1, 5", // larger than a batch: one goes all the same
        "websocket, 300B, 27, 0.25",
        "wifi, 300B, 27, 0.25"
    })
    void aPollingClientIsDrainedAtEachPollAndAPushedOneAtEachBatch(
            String mode, String payload, double batch, double interval) {
        AllocationManifest manifest = Manifests.of(
                "sessions: []\nchannels: [{id: c, type: development, rate: 6/m, payload: " + payload + "}]");
        Drain drain = Drain.of(
                Profiles.box("""
                        memory: {total: unlimited}
                        realtime:
                          connectionMode: %s
                          updateInterval: 5s
                          batching: {maxMessages: 32, maxBytes: 8KB, maxDelay: 250ms}
                          queue: {capacity: 7}
                        """.formatted(mode)).realtime(),
                manifest.channels().get(0));

        assertThat(drain).isEqualTo(new Drain(0.1, batch, interval, 7));
    }
}
