package dev.flight.profile;

import dev.flight.unit.ByteSize;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform's memory.
 *
 * @param total what the platform is said to have ({@code getMemoryConstraint}); null for unlimited
 * @param page granularity of the platform's own block allocator; null when not known
 */
public record Memory(@Nullable ByteSize total, @Nullable ByteSize page, List<Region> regions, Limits limits) {

    public Memory {
        regions = List.copyOf(regions);
    }

    /** The heap: the first main region that the application may use. */
    public Optional<Region> heap() {
        return ofType(RegionType.MAIN, true);
    }

    /** A region by its name, else the first accessible one (or else any) of that type. */
    public Optional<Region> region(String nameOrType) {
        for (Region region : regions) {
            if (region.name().equals(nameOrType)) {
                return Optional.of(region);
            }
        }
        RegionType type = RegionType.NAMES.get(nameOrType);
        if (type == null) {
            return Optional.empty();
        }
        Optional<Region> usable = ofType(type, true);
        return usable.isPresent() ? usable : ofType(type, false);
    }

    private Optional<Region> ofType(RegionType type, boolean accessible) {
        for (Region region : regions) {
            if (region.type() == type && region.accessible() == accessible) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }

    /**
     * The bytes that allocations of a region may take: what it has free, and for the heap no more than {@code heapMax} and
     * the hard limit.
     */
    public ByteSize capacity(Region region) {
        return isHeap(region) ? limits.hardLimit().of(heapSize(region)) : region.free();
    }

    /** The heap that ratios are parts of: what the region has free, or {@code heapMax} where that is less. */
    public ByteSize heapSize(Region region) {
        ByteSize free = region.free();
        Limit max = limits.heapMax();
        if (max == null) {
            return free;
        }
        ByteSize most = max.of(free);
        return most.compareTo(free) < 0 ? most : free;
    }

    public boolean isHeap(Region region) {
        return heap().filter(heap -> heap.name().equals(region.name())).isPresent();
    }
}
