package dev.flight.cli;

import dev.flight.heap.HeapOptions;
import dev.flight.heap.HeapPolicy;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.sim.memory.RegionSetup;
import dev.flight.unit.ByteSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make a heap of no platform. */
final class HeapFlags {

    private static final String DEFAULT_ALIGNMENT = "8";
    private static final String DEFAULT_HEADER = "4";

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description =
                    "Run a trace on a heap of this size, of no platform. Its policy is best-fit unless --policy says.")
    @Nullable
    String size;

    @Option(
            names = "--align",
            paramLabel = "BYTES",
            description = "With --heap: the alignment of blocks, a power of two. Default: 8.")
    @Nullable
    String align;

    @Option(names = "--header", paramLabel = "BYTES", description = "With --heap: bookkeeping a block. Default: 4.")
    @Nullable
    String header;

    @Option(
            names = "--minimum",
            paramLabel = "BYTES",
            description = "With --heap: the smallest block. Default: as small as the policy can.")
    @Nullable
    String minimum;

    @Option(
            names = "--end",
            paramLabel = "END",
            description = "With --heap: the end that blocks are taken from, low or high. Default: low.")
    @Nullable
    String end;

    /** The heap asked for; null for none. */
    @Nullable
    RegionSetup region(AllocatorPolicy policy) {
        if (size == null) {
            refuseAlone("--align", align);
            refuseAlone("--header", header);
            refuseAlone("--minimum", minimum);
            refuseAlone("--end", end);
            return null;
        }
        long capacity = bytes("--heap", size);
        long alignment = bytes("--align", align == null ? DEFAULT_ALIGNMENT : align);
        if (Long.bitCount(alignment) != 1) {
            throw new UsageError("--align is " + alignment + "; an alignment is a power of two, as 1, 8 or 32");
        }
        long bookkeeping = bytes("--header", header == null ? DEFAULT_HEADER : header);
        HeapOptions own = HeapPolicy.of(policy).options(capacity, alignment, bookkeeping, end());
        HeapOptions options = minimum == null
                ? own
                : new HeapOptions(capacity, alignment, bookkeeping, bytes("--minimum", minimum), end());
        return new RegionSetup("heap", policy, options, capacity, capacity);
    }

    private HeapOptions.End end() {
        if (end == null || end.equals("low")) {
            return HeapOptions.End.LOW;
        }
        if (end.equals("high")) {
            return HeapOptions.End.HIGH;
        }
        throw new UsageError("--end takes low or high, not `" + end + "`");
    }

    private static void refuseAlone(String option, @Nullable String value) {
        if (value != null) {
            throw new UsageError(option + " belongs to --heap: a platform's profile says it for its own regions");
        }
    }

    /** A size, or a bare number of bytes, as {@code align: 32} in a manifest. */
    private static long bytes(String option, String text) {
        String withUnit = text.matches("0|[1-9][0-9]{0,15}") ? text + "B" : text;
        return Parsing.value(option, ByteSize.parse(withUnit)).bytes();
    }
}
