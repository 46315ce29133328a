package dev.flight.analysis.trace;

import dev.flight.analysis.LevelSeries;
import dev.flight.analysis.PurposePeaks;
import dev.flight.analysis.Series;
import dev.flight.analysis.TraceUse;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.trace.Operation;
import dev.flight.trace.Trace;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a trace to its end: the bytes asked for and held, over time by session, at most by purpose and at the end by site.
 * Memory is bounded by the blocks live at once and the holders told apart.
 */
public final class TraceReading {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final Trace trace;
    private final String name;
    private final HolderUse holders;
    private final BlockTable blocks = new BlockTable();
    private final PurposePeaks purposes = new PurposePeaks();
    private long first = Long.MAX_VALUE;
    private long now;
    private long operations;
    private long leftOut;

    private TraceReading(Trace trace, String name, Predicate<String> wanted) {
        this.trace = trace;
        this.name = name;
        holders = new HolderUse(name, wanted);
    }

    /**
     * What a trace held.
     *
     * @param series of each session that is wanted; none when the trace is not usable
     * @param use null when the trace is not usable, or has nothing that is wanted
     * @param bad lines that could not be read
     */
    public record Result(List<Series> series, @Nullable TraceUse use, long bad, List<Diagnostic> findings) {

        public Result {
            series = List.copyOf(series);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads a trace; does not close it.
     *
     * @param name of the trace, and of the session of operations that name none
     * @param limitBytes what each session may use; 0 when not known
     */
    public static Result read(Trace trace, String name, Predicate<String> wanted, long limitBytes) throws IOException {
        return new TraceReading(trace, name, wanted).read(limitBytes);
    }

    private Result read(long limitBytes) throws IOException {
        Operation operation = new Operation();
        while (trace.next(operation)) {
            now = operation.atNanos / NANOS_A_MILLI;
            first = Math.min(first, now);
            take(operation);
        }
        if (!trace.usable() || operations == 0) {
            return new Result(List.of(), null, trace.skipped(), trace.findings());
        }
        List<Series> series = holders.series().stream()
                .map(each -> each.build(now, limitBytes))
                .toList();
        return new Result(series, use(), trace.skipped(), trace.findings());
    }

    private void take(Operation operation) {
        switch (operation.kind) {
            case ALLOCATE -> {
                blocks.add(operation.block, operation.bytes, operation.holder, now);
                count(operation.holder, operation.bytes);
            }
            case RESIZE -> {
                long before = blocks.bytes(operation.block);
                blocks.resize(operation.block, operation.bytes, now);
                count(blocks.holder(operation.block), operation.bytes - before);
            }
            case FREE -> {
                count(blocks.holder(operation.block), -blocks.bytes(operation.block));
                blocks.remove(operation.block);
            }
        }
    }

    private void count(int holder, long bytes) {
        HolderUse.Entry entry = holders.get(holder, trace.holders());
        LevelSeries series = entry.series();
        if (series == null) {
            leftOut += entry.wanted() ? 1 : 0;
            return;
        }
        operations++;
        series.change(now, bytes);
        purposes.change(now, entry.purpose(), bytes);
    }

    private TraceUse use() {
        SiteTable sites = new SiteTable();
        long middle = first + (now - first) / 2;
        for (int block = 0; block < blocks.room(); block++) {
            HolderUse.Entry entry = entry(block);
            if (entry != null && entry.series() != null) {
                sites.add(entry.site(), blocks.bytes(block), blocks.sinceMillis(block) > middle);
            }
        }
        List<TraceUse.Site> all = sites.sites();
        int most = Math.min(all.size(), TraceUse.MOST_SITES);
        return new TraceUse(
                name,
                operations,
                leftOut,
                sites.bytes(),
                sites.blocks(),
                purposes(),
                all.subList(0, most),
                all.size() - most);
    }

    private HolderUse.@Nullable Entry entry(int block) {
        int holder = blocks.holder(block);
        return holder == BlockTable.NOBODY ? null : holders.get(holder, trace.holders());
    }

    private List<TraceUse.Purpose> purposes() {
        Map<String, PurposePeaks.Peak> peaks = purposes.peaks();
        boolean unnamed = peaks.keySet().equals(Set.of(TraceUse.UNNAMED));
        return unnamed
                ? List.of()
                : peaks.entrySet().stream()
                        .map(each -> new TraceUse.Purpose(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparingLong(
                                        (TraceUse.Purpose each) -> each.peak().peakBytes())
                                .reversed()
                                .thenComparing(TraceUse.Purpose::name))
                        .toList();
    }
}
