package dev.flight.heap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The four fits as a textbook would write them: a list of live blocks, and the gaps between them. */
final class NaiveFit {

    record Range(long start, long end) {

        long size() {
            return end - start;
        }
    }

    private final HeapPolicy policy;
    private final HeapOptions options;
    private final List<Range> live = new ArrayList<>();
    private long rover;

    NaiveFit(HeapPolicy policy, HeapOptions options) {
        this.policy = policy;
        this.options = options;
        rover = high() ? Long.MAX_VALUE : 0;
    }

    private boolean high() {
        return options.end() == HeapOptions.End.HIGH;
    }

    /** The block placed, or null. */
    @Nullable
    Range allocate(long requested, long alignment) {
        long step = Math.max(options.alignment(), alignment);
        long needed = Math.max(options.minimum(), requested + options.header());
        long size = (needed + step - 1) / step * step;
        @Nullable Range hole = null;
        for (Range each : candidates()) {
            if (place(each, size, alignment) >= 0 && (hole == null || isBetter(each, hole))) {
                hole = each;
            }
        }
        return hole == null ? null : put(hole, place(hole, size, alignment), size, alignment);
    }

    private boolean isBetter(Range hole, Range than) {
        return switch (policy) {
            case BEST_FIT -> hole.size() < than.size();
            case WORST_FIT -> hole.size() > than.size();
            default -> false;
        };
    }

    private Range put(Range hole, long address, long size, long alignment) {
        long least = (Math.max(options.minimum(), options.header()) + options.alignment() - 1)
                / options.alignment()
                * options.alignment();
        long start = address;
        long end = address + size;
        if (!high() && hole.end() - end < least) {
            end = hole.end();
        }
        if (high() && start - hole.start() < least && hole.start() % alignment == 0) {
            start = hole.start();
        }
        Range block = new Range(start, end);
        live.add(block);
        rover = high() ? start : end;
        return block;
    }

    private long place(Range hole, long size, long alignment) {
        long address = high()
                ? Math.floorDiv(hole.end() - size, alignment) * alignment
                : (hole.start() + alignment - 1) / alignment * alignment;
        return address >= hole.start() && address + size <= hole.end() ? address : -1;
    }

    /** All holes in the order in which they are looked at. */
    private List<Range> candidates() {
        List<Range> holes = holes();
        if (high()) {
            holes.sort(Comparator.comparingLong(Range::start).reversed());
        }
        if (policy == HeapPolicy.NEXT_FIT) {
            List<Range> turned =
                    new ArrayList<>(holes.stream().filter(this::isAhead).toList());
            holes.stream().filter(hole -> !isAhead(hole)).forEach(turned::add);
            return turned;
        }
        return holes;
    }

    private boolean isAhead(Range hole) {
        return high() ? hole.start() < rover : hole.end() > rover;
    }

    private List<Range> holes() {
        List<Range> holes = new ArrayList<>();
        long at = 0;
        live.sort(Comparator.comparingLong(Range::start));
        for (Range block : live) {
            if (block.start() > at) {
                holes.add(new Range(at, block.start()));
            }
            at = block.end();
        }
        long end = options.capacity() / options.alignment() * options.alignment();
        if (at < end) {
            holes.add(new Range(at, end));
        }
        return holes;
    }

    void free(Range block) {
        live.remove(block);
    }
}
