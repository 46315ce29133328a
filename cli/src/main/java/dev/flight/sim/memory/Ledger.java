package dev.flight.sim.memory;

import dev.flight.trace.Holder;
import dev.flight.trace.Holders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who holds how much of a region, now and at its peak.
 *
 * <p>A peak is kept without copying all holders each time a new one is reached: only those that changed since the last
 * are brought up to date, so that an operation costs the same however many holders there are.
 */
final class Ledger {

    private static final int SHOWN = 10;

    private long[] bytes = new long[16];
    private long[] blocks = new long[16];
    private long[] peakBytes = new long[16];
    private long[] peakBlocks = new long[16];
    private boolean[] changed = new boolean[16];
    private int[] changes = new int[16];
    private int changeCount;
    private int size;

    void add(int holder, long granted) {
        reserve(holder);
        bytes[holder] += granted;
        blocks[holder]++;
        mark(holder);
    }

    void remove(int holder, long granted) {
        bytes[holder] -= granted;
        blocks[holder]--;
        mark(holder);
    }

    private void mark(int holder) {
        if (!changed[holder]) {
            changed[holder] = true;
            changes[changeCount++] = holder;
        }
    }

    /** What is held now is the most so far. */
    void peak() {
        for (int i = 0; i < changeCount; i++) {
            int holder = changes[i];
            peakBytes[holder] = bytes[holder];
            peakBlocks[holder] = blocks[holder];
            changed[holder] = false;
        }
        changeCount = 0;
    }

    private void reserve(int holder) {
        size = Math.max(size, holder + 1);
        if (holder >= bytes.length) {
            int more = Math.max(holder + 1, bytes.length * 2);
            bytes = Arrays.copyOf(bytes, more);
            blocks = Arrays.copyOf(blocks, more);
            peakBytes = Arrays.copyOf(peakBytes, more);
            peakBlocks = Arrays.copyOf(peakBlocks, more);
            changed = Arrays.copyOf(changed, more);
            changes = Arrays.copyOf(changes, more);
        }
    }

    /** The largest holders at the peak, by what {@code name} calls them; those without a name are left out. */
    List<Holding> atPeak(Holders holders, Function<Holder, @Nullable String> name) {
        return largest(holders, name, peakBytes, peakBlocks);
    }

    /** The same as things stand now. */
    List<Holding> now(Holders holders, Function<Holder, @Nullable String> name) {
        return largest(holders, name, bytes, blocks);
    }

    private List<Holding> largest(Holders holders, Function<Holder, @Nullable String> name, long[] held, long[] count) {
        Map<String, Holding> sums = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String called = name.apply(holders.get(i));
            if (called != null && count[i] > 0) {
                sums.merge(called, new Holding(called, held[i], count[i]), Ledger::together);
            }
        }
        List<Holding> sorted = new ArrayList<>(sums.values());
        sorted.sort(Comparator.comparingLong(Holding::bytes).reversed().thenComparing(Holding::name));
        return List.copyOf(sorted.subList(0, Math.min(SHOWN, sorted.size())));
    }

    private static Holding together(Holding a, Holding b) {
        return new Holding(a.name(), a.bytes() + b.bytes(), a.blocks() + b.blocks());
    }
}
