package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What books and proofs say of allocators, of whole runs of the program over traces. */
class MemorySimulationGroundTruthTest {

    @TempDir
    Path folder;

    /** A trace as it is written, its numbers those of the blocks. */
    private static final class Trace {

        private final StringBuilder text = new StringBuilder("time,op,id,size\n");

        Trace allocate(long millis, int block, long bytes) {
            text.append(millis)
                    .append(",alloc,")
                    .append(block)
                    .append(',')
                    .append(bytes)
                    .append('\n');
            return this;
        }

        Trace free(long millis, int block) {
            text.append(millis).append(",free,").append(block).append(",\n");
            return this;
        }
    }

    private JsonNode run(Trace trace, String heap, String policies) throws IOException {
        Path file = Files.writeString(folder.resolve("trace.csv"), trace.text);
        Run run = Run.of(
                "simulate",
                "memory",
                file.toString(),
                "--heap",
                heap,
                "--policies",
                policies,
                "--align",
                "1",
                "--header",
                "0",
                "--format",
                "json");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        boolean survives = json.at("/targets")
                .valueStream()
                .allMatch(each -> each.get("survives").asBoolean());
        assertThat(run.code()).isEqualTo(survives ? 0 : 1);
        return json;
    }

    private JsonNode region(Trace trace, String heap, String policy) throws IOException {
        return run(trace, heap, policy).at("/targets/0/regions/0");
    }

    /**
     * Arpaci-Dusseau, "Operating Systems: Three Easy Pieces", chapter 17: holes of 10, 30 and 20; 15 are wanted. What is left
     * is told by what still fits.
     */
    @ParameterizedTest
    @CsvSource({"best-fit, 30 10 5, 20 15 10", "first-fit, 20 15 10, 30 10 5", "worst-fit, 20 15 10, 30 10 5"})
    void splitsTheHoleThatTheBookSplits(String policy, String fits, String doesNot) throws IOException {
        assertThat(region(book(fits), "62", policy).at("/failed/fragmentation").asInt())
                .isZero();

        JsonNode failed = region(book(doesNot), "62", policy);
        assertThat(failed.at("/failed/fragmentation").asInt()).isEqualTo(1);
        assertThat(failed.at("/failed/capacity").asInt()).isZero();
    }

    private static Trace book(String after) {
        Trace trace = new Trace()
                .allocate(0, 1, 10)
                .allocate(0, 2, 1)
                .allocate(0, 3, 30)
                .allocate(0, 4, 1)
                .allocate(0, 5, 20);
        trace.free(1, 1).free(1, 3).free(1, 5).allocate(2, 6, 15);
        int block = 7;
        for (String size : after.split(" ")) {
            trace.allocate(3, block++, Long.parseLong(size));
        }
        return trace;
    }

    private static final int BLOCKS = 500;
    private static final int WARM_UP = 10_000;
    private static final int ROUNDS = 20_000;

    /**
     * Knuth's fifty-percent rule (TAOCP 1, 2.5): in equilibrium there are p N / 2 holes for N blocks, p being the share of
     * allocations that do not use up a hole.
     *
     * <p>The share is told by two traces of the same operations. In one, time goes by after each allocation, in the other
     * before it: the mean numbers of holes differ by the share of allocations that used up one.
     */
    @Test
    void keepsHalfAsManyHolesAsBlocksTimesTheShareOfSplits() throws IOException {
        JsonNode after = run(equilibrium(0), "1TB", "first-fit,best-fit");
        JsonNode before = run(equilibrium(1), "1TB", "first-fit,best-fit");

        for (int policy = 0; policy < 2; policy++) {
            String holes = "/targets/" + policy + "/regions/0/holesMean";
            double mean = after.at(holes).asDouble();
            double split = 1 - (before.at(holes).asDouble() - mean);
            double expected = split * BLOCKS / 2;
            assertThat(split).isBetween(0.5, 0.9999);
            assertThat(mean).isCloseTo(expected, within(0.03 * expected));
        }
    }

    /** Frees and allocates in turn, once a millisecond; the warm-up takes no time and so has no part in a mean. */
    private static Trace equilibrium(int freedBefore) {
        Random random = new Random(85);
        Trace trace = new Trace();
        for (int block = 0; block < BLOCKS; block++) {
            trace.allocate(0, block, 1 + random.nextInt(1000));
        }
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int block = random.nextInt(BLOCKS);
            long now = Math.max(0, round);
            trace.free(now, block).allocate(round < 0 ? 0 : now + freedBefore, block, 1 + random.nextInt(1000));
        }
        return trace;
    }

    /** Sizes uniform up to a power of two fill three quarters of their buddies (Knuth, TAOCP 1, 2.5). */
    @Test
    void buddiesWasteAQuarterOnUniformSizes() throws IOException {
        Random random = new Random(86);

        assertThat(waste(() -> 1 + random.nextInt(1 << 20))).isCloseTo(0.25, within(0.005));
    }

    /** Sizes uniform in their logarithm fill 1/(2 ln 2) of them. */
    @Test
    void buddiesWasteLessThanThirtyPercentOnLogUniformSizes() throws IOException {
        Random random = new Random(87);

        assertThat(waste(() -> (long) Math.ceil(Math.pow(2, 8 + 12 * random.nextDouble()))))
                .isCloseTo(0.27865, within(0.005));
    }

    private double waste(LongSupplier sizes) throws IOException {
        Trace trace = new Trace();
        for (int block = 0; block < 10_000; block++) {
            trace.allocate(block, block, sizes.getAsLong());
        }
        return region(trace, "1TB", "buddy").get("internalWaste").asDouble();
    }

    /** Blocks of 1 and 2 with at most 4 live: of 5 units, an adversary leaves three holes of 1, and 2 do not fit. */
    @ParameterizedTest
    @ValueSource(strings = {"first-fit", "best-fit", "worst-fit"})
    void fiveUnitsAreNotEnoughAgainstAnAdversary(String policy) throws IOException {
        Trace trace = new Trace();
        for (int block = 0; block < 4; block++) {
            trace.allocate(0, block, 1);
        }
        trace.free(1, 0).free(1, 2).allocate(2, 5, 2);

        JsonNode failed = region(trace, "5", policy);
        assertThat(failed.at("/failed/fragmentation").asInt()).isEqualTo(1);
        assertThat(failed.at("/firstFailure/totalFree").asInt()).isEqualTo(3);
        assertThat(region(trace, "6", policy).at("/firstFailure").isNull()).isTrue();
    }

    /** Every order of operations on them, one behind the other in one trace, as far as it leads to another heap of 6 units. */
    @ParameterizedTest
    @ValueSource(strings = {"first-fit", "best-fit", "worst-fit"})
    void sixUnitsAreEnoughInWhateverOrder(String policy) throws IOException {
        List<List<Integer>> games = new AdversaryGames(policy, 6, 4).all();
        Trace trace = new Trace();
        int block = 0;
        for (List<Integer> game : games) {
            List<Integer> live = new ArrayList<>();
            for (int move : game) {
                if (move > 0) {
                    live.add(block);
                    trace.allocate(0, block++, move);
                } else {
                    trace.free(0, live.remove(/* index */ -move));
                }
            }
            live.forEach(left -> trace.free(0, left));
        }

        JsonNode region = region(trace, "6", policy);
        assertThat(games.size()).isGreaterThan(100);
        assertThat(region.at("/firstFailure").isNull()).isTrue();
        assertThat(region.at("/left/blocks").asInt()).isZero();
        assertThat(region.at("/peakFootprint").asInt()).isEqualTo(6);
        assertThat(region(trace, "5", policy).at("/failed/fragmentation").asInt())
                .isPositive();
    }
}
