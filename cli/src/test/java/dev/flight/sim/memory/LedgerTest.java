package dev.flight.sim.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.trace.Holder;
import dev.flight.trace.Holders;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Holders holders = new Holders();
    private final Ledger ledger = new Ledger();

    private int holder(String session, String site) {
        return holders.index(new Holder(session, null, site, null));
    }

    private List<Holding> now() {
        return ledger.now(holders, Holder::session);
    }

    private List<Holding> atPeak() {
        return ledger.atPeak(holders, Holder::session);
    }

    @Test
    void holdersOfOneNameAreOne() {
        ledger.add(holder("race", "cars"), 100);
        ledger.add(holder("race", "track"), 30);
        ledger.add(holder("menu", "cars"), 50);

        assertThat(now()).containsExactly(new Holding("race", 130, 2), new Holding("menu", 50, 1));
        assertThat(ledger.now(holders, Holder::site))
                .containsExactly(new Holding("cars", 150, 2), new Holding("track", 30, 1));
        assertThat(ledger.now(holders, Holder::purpose)).isEmpty();
    }

    @Test
    void thePeakStaysAsItWasUntilTheNext() {
        ledger.add(holder("race", "a"), 100);
        ledger.peak();
        ledger.remove(holder("race", "a"), 100);
        ledger.add(holder("menu", "a"), 60);

        assertThat(atPeak()).containsExactly(new Holding("race", 100, 1));
        assertThat(now()).containsExactly(new Holding("menu", 60, 1));

        ledger.peak();
        assertThat(atPeak()).isEqualTo(now());
    }

    @Test
    void theTenLargestAreShownAndEqualsInTheOrderOfTheirNames() {
        for (int i = 11; i >= 0; i--) {
            ledger.add(holder("s" + (char) ('a' + i), "x"), i < 2 ? 5 : 10);
        }

        assertThat(now())
                .extracting(Holding::name)
                .containsExactly("sc", "sd", "se", "sf", "sg", "sh", "si", "sj", "sk", "sl");
    }

    @Test
    void whoHoldsABlockOfNoBytesHoldsSomething() {
        ledger.add(holder("race", "a"), 0);

        assertThat(now()).containsExactly(new Holding("race", 0, 1));
    }

    /** Peaks in between, and more holders than there was room for at first, against a ledger that copies everything. */
    @Test
    void agreesWithACopyOfAllAtEachPeak() {
        Random random = new Random(82);
        Map<String, Holding> all = new TreeMap<>();
        Map<String, Holding> peak = new TreeMap<>();
        for (int step = 0; step < 5_000; step++) {
            String name = "s" + random.nextInt(1 + step / 100);
            Holding held = all.getOrDefault(name, new Holding(name, 0, 0));
            if (held.blocks() == 0 || random.nextInt(5) < 3) {
                ledger.add(holder(name, "x"), 7);
                all.put(name, new Holding(name, held.bytes() + 7, held.blocks() + 1));
            } else {
                ledger.remove(holder(name, "x"), 7);
                all.put(name, new Holding(name, held.bytes() - 7, held.blocks() - 1));
            }
            if (random.nextInt(50) == 0) {
                ledger.peak();
                peak = new TreeMap<>(all);
                assertThat(atPeak()).isEqualTo(largest(peak));
            }
        }
        assertThat(now()).isEqualTo(largest(all));
        assertThat(atPeak()).isEqualTo(largest(peak)).isNotEqualTo(largest(all));
    }

    private static List<Holding> largest(Map<String, Holding> all) {
        return all.values().stream()
                .filter(each -> each.blocks() > 0)
                .sorted(Comparator.comparingLong(Holding::bytes).reversed())
                .limit(10)
                .toList();
    }
}
