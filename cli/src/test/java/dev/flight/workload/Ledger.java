package dev.flight.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.trace.Holder;
import dev.flight.trace.Operation;
import dev.flight.trace.OperationSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps account of operations and refuses what no source may do: go back in time, give a number out twice or one that is
 * not dense, free what is not live, free at a moment after allocating what was not there before.
 */
final class Ledger {

    /** A block that was live. */
    record Life(int block, long bytes, long from, long until, Holder holder) {}

    private final Operation operation = new Operation();
    private final Map<Integer, Life> live = new HashMap<>();
    final List<Life> ended = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final List<Long> allocatedAt = new ArrayList<>();
    private final OperationSource source;
    private final boolean keepsLines;
    long now;
    long liveBytes;
    int mostLive;
    /** The integral of the number of live blocks over time. */
    double blockNanos;

    Ledger(OperationSource source, boolean keepsLines) {
        this.source = source;
        this.keepsLines = keepsLines;
    }

    static Ledger of(OperationSource source) {
        Ledger ledger = new Ledger(source, true);
        while (ledger.step()) {}
        return ledger;
    }

    /** Carries out one operation; false at the end. */
    boolean step() {
        try {
            if (!source.next(operation)) {
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(operation.atNanos).isGreaterThanOrEqualTo(now);
        blockNanos += (double) live.size() * (operation.atNanos - now);
        now = operation.atNanos;
        if (operation.kind == Operation.Kind.FREE) {
            free();
        } else {
            allocate();
        }
        return true;
    }

    private void allocate() {
        assertThat(operation.block).isNotNegative().isLessThanOrEqualTo(mostLive);
        assertThat(operation.bytes).isPositive();
        Holder holder = source.holders().get(operation.holder);
        Life before =
                live.put(operation.block, new Life(operation.block, operation.bytes, now, Long.MAX_VALUE, holder));
        assertThat(before).isNull();
        liveBytes += operation.bytes;
        mostLive = Math.max(mostLive, live.size());
        if (keepsLines) {
            allocatedAt.add(now);
            lines.add(now + " + " + operation.block + " " + operation.bytes + " " + operation.alignBytes + " "
                    + holder.session() + " " + holder.purpose() + " " + holder.site() + " " + holder.region());
        }
    }

    private void free() {
        Life life = live.remove(operation.block);
        if (life == null) {
            throw new AssertionError("block " + operation.block + " is not live");
        }
        liveBytes -= life.bytes();
        ended.add(new Life(life.block(), life.bytes(), life.from(), now, life.holder()));
        if (keepsLines) {
            lines.add(now + " - " + operation.block);
        }
    }

    int liveBlocks() {
        return live.size();
    }

    List<Life> live() {
        return live.values().stream()
                .sorted((a, b) -> Integer.compare(a.block(), b.block()))
                .toList();
    }

    /** Every block that ever was. */
    List<Life> all() {
        List<Life> all = new ArrayList<>(ended);
        all.addAll(live.values());
        return all;
    }

    int liveOf(String site) {
        return (int) live.values().stream()
                .filter(each -> site.equals(each.holder().site()))
                .count();
    }

    static double seconds(long nanos) {
        return nanos / 1e9;
    }

    static long[] sorted(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    @Override
    public String toString() {
        return Arrays.toString(lines.toArray());
    }
}
