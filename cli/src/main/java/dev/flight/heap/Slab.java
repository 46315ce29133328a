package dev.flight.heap;

/**
 * Pools of blocks of one size (Bonwick, "The slab allocator", 1994): each size class carves slabs, runs of pages, into
 * blocks; the block freed last is the next to be given out; a slab that is empty goes back. Classes and slabs are those of
 * {@link SizeClasses}. Runs of pages are placed by first fit.
 *
 * <p>A request above the largest class gets pages of its own, and so does one for which there is no slab and no run of
 * pages long enough for a new one. A free slot is a hole in which only blocks of its class go.
 */
final class Slab implements Heap {

    private final FirstFit pages;
    private final SizeClasses classes;
    private final SlabRuns runs;
    private final SlabBlocks blocks = new SlabBlocks();
    private final FirstFit requests;
    private long liveBytes;
    private int liveBlocks;
    private int freeSlots;
    private long footprint;

    Slab(HeapOptions options) {
        requests = new FirstFit(options);
        classes = new SizeClasses(options, requests.smallest);
        pages = new FirstFit(new HeapOptions(options.capacity(), classes.page, 0, 1, options.end()));
        runs = new SlabRuns(classes.count());
    }

    @Override
    public long granted(long requested, long alignment) {
        long size = requests.granted(requested, alignment);
        int kind = classes.classOf(size, alignment);
        return kind == SizeClasses.NONE ? pages.granted(size, alignment) : classes.size(kind);
    }

    @Override
    public int allocate(long requested, long alignment) {
        long size = requests.granted(requested, alignment);
        int kind = classes.classOf(size, alignment);
        int run = kind == SizeClasses.NONE ? NONE : slabFor(kind);
        return run == NONE ? allocatePages(size, alignment) : allocateSlot(run, kind);
    }

    private int slabFor(int kind) {
        int run = runs.withFreeSlot(kind);
        if (run != NONE) {
            return run;
        }
        int fresh = pages.allocate(classes.slabBytes(kind), 1);
        if (fresh != NONE) {
            runs.setSlab(fresh, kind, classes.blocksInSlab(kind));
            freeSlots += classes.blocksInSlab(kind);
        }
        return fresh;
    }

    private int allocateSlot(int run, int kind) {
        int block = blocks.add(run, runs.nextSlot(run));
        runs.take(run, block);
        freeSlots--;
        return born(block, classes.size(kind));
    }

    private int allocatePages(long size, long alignment) {
        int run = pages.allocate(size, alignment);
        if (run == NONE) {
            return NONE;
        }
        int block = blocks.add(run, 0);
        runs.setLarge(run, block);
        return born(block, pages.size(run));
    }

    private int born(int block, long size) {
        liveBlocks++;
        liveBytes += size;
        footprint = Math.max(footprint, address(block) + size);
        return block;
    }

    @Override
    public void free(int block) {
        blocks.requireLive(block);
        int run = blocks.run(block);
        int kind = runs.kind(run);
        liveBlocks--;
        liveBytes -= size(block);
        if (kind == SlabRuns.LARGE) {
            pages.free(run);
        } else {
            freeSlots++;
            if (runs.give(run, blocks.slot(block))) {
                freeSlots -= classes.blocksInSlab(kind);
                pages.free(run);
            }
        }
        blocks.drop(block);
    }

    /** {@inheritDoc} In place within its class, or where pages behind it are free. */
    @Override
    public int resize(int block, long requested, long alignment) {
        blocks.requireLive(block);
        int run = blocks.run(block);
        int kind = classes.classOf(requests.granted(requested, alignment), alignment);
        boolean aligned = (address(block) & (alignment - 1)) == 0;
        if (kind != SizeClasses.NONE && kind == runs.kind(run) && aligned) {
            return block;
        }
        if (kind == SizeClasses.NONE && runs.kind(run) == SlabRuns.LARGE) {
            return resizePages(block, run, granted(requested, alignment), alignment);
        }
        int moved = allocate(requested, alignment);
        if (moved != NONE) {
            free(block);
        }
        return moved;
    }

    private int resizePages(int block, int run, long size, long alignment) {
        long before = pages.size(run);
        int resized = pages.resize(run, size, alignment);
        if (resized == NONE) {
            return NONE;
        }
        blocks.moveTo(block, resized);
        runs.setLarge(resized, block);
        liveBytes += pages.size(resized) - before;
        footprint = Math.max(footprint, pages.address(resized) + pages.size(resized));
        return block;
    }

    @Override
    public long address(int block) {
        int run = blocks.run(block);
        int kind = runs.kind(run);
        long start = pages.address(run);
        return kind == SlabRuns.LARGE ? start : start + classes.size(kind) * blocks.slot(block);
    }

    @Override
    public long size(int block) {
        int run = blocks.run(block);
        int kind = runs.kind(run);
        return kind == SlabRuns.LARGE ? pages.size(run) : classes.size(kind);
    }

    @Override
    public long capacity() {
        return pages.capacity();
    }

    @Override
    public long liveBytes() {
        return liveBytes;
    }

    @Override
    public long freeBytes() {
        return capacity() - liveBytes;
    }

    @Override
    public long largestFree() {
        int kind = runs.highestWithFreeSlot();
        return Math.max(pages.largestFree(), kind == NONE ? 0 : classes.size(kind));
    }

    @Override
    public int liveBlocks() {
        return liveBlocks;
    }

    @Override
    public int freeBlocks() {
        return pages.freeBlocks() + freeSlots;
    }

    @Override
    public long footprint() {
        return footprint;
    }

    @Override
    public void visit(Visitor visitor) {
        pages.visit((address, size, run) -> {
            if (run == NONE || runs.kind(run) == SlabRuns.LARGE) {
                visitor.piece(address, size, run == NONE ? NONE : runs.block(run, 0));
            } else {
                visitSlab(visitor, address, run);
            }
        });
    }

    private void visitSlab(Visitor visitor, long address, int run) {
        int kind = runs.kind(run);
        long size = classes.size(kind);
        for (int slot = 0; slot < classes.blocksInSlab(kind); slot++) {
            visitor.piece(address + slot * size, size, runs.block(run, slot));
        }
    }
}
