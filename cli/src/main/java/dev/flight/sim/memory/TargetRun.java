package dev.flight.sim.memory;

import dev.flight.heap.Heap;
import dev.flight.trace.Holder;
import dev.flight.trace.Holders;
import dev.flight.trace.Operation;
import java.util.ArrayList;
import java.util.List;

/** One target while it is simulated: takes operations in the order of their time. */
public final class TargetRun {

    /** What may be taken back above the soft limit: a cache can be filled again. */
    private static final String RECLAIMABLE = "asset-cache";

    /** How fast it is taken back: 1 GiB a second, chosen; on a real machine writing back is slower, dropping faster. */
    private static final double RECLAIM_BYTES_PER_NANO = 1.073741824;

    private final TargetSetup setup;
    private final Holders holders;
    private final PressureListener listener;
    private final SnapshotClock snapshots;
    private final boolean check;
    private final RegionRun[] regions;
    private final RegionRun heap;
    private final Sessions sessions;
    private final HolderTable table;
    private final BlockTable blocks = new BlockTable();
    private final StallAverages some = new StallAverages();
    private final StallAverages full = new StallAverages();
    private final List<OomKill> kills = new ArrayList<>();
    private long killCount;
    private long reclaimedBytes;
    private long now;

    /** A target on which nothing has happened yet. */
    public TargetRun(TargetSetup setup, Holders holders, RunOptions options, PressureListener listener) {
        this.setup = setup;
        this.holders = holders;
        this.listener = listener;
        this.check = options.check();
        this.regions = setup.regions().stream()
                .map(region -> new RegionRun(region, setup.pressure()))
                .toArray(RegionRun[]::new);
        this.heap = regions[0];
        this.sessions = new Sessions(setup.sessionLimits());
        this.snapshots = new SnapshotClock(options, sessions, heap);
        this.table = new HolderTable(setup);
    }

    /** Takes the next operation. */
    public void take(Operation operation) {
        passUntil(operation.atNanos);
        switch (operation.kind) {
            case ALLOCATE -> allocate(operation);
            case RESIZE -> resize(operation);
            case FREE -> free(operation.block);
        }
    }

    /** Whether an allocation on the heap has failed. */
    boolean heapFailed() {
        return heap.hasFailed();
    }

    private void passUntil(long nanos) {
        if (nanos <= now) {
            return;
        }
        snapshots.passUntil(nanos);
        long passed = nanos - now;
        for (RegionRun region : regions) {
            region.pass(passed);
        }
        some.pass(now, nanos, sessions.someWait());
        full.pass(now, nanos, sessions.allWait());
        now = nanos;
    }

    private void allocate(Operation operation) {
        int region = table.region(operation.holder, holders);
        blocks.ask(operation.block, operation.bytes, operation.alignBytes, operation.holder, region);
        regions[region].operation();
        place(operation.block);
    }

    /** Places a block that was asked for, or says why not. */
    private void place(int block) {
        RegionRun region = regions[blocks.region(block)];
        int session = sessions.of(blocks.holder(block), holders);
        if (sessions.isKilled(session)) {
            return;
        }
        long requested = blocks.requested(block);
        long alignment = blocks.alignment(block);
        if (!admit(region, session, block, requested, region.heap().granted(requested, alignment))) {
            return;
        }
        int handle = region.heap().allocate(requested, alignment);
        if (handle == Heap.NONE) {
            noRoom(region, block, requested, region.heap().granted(requested, alignment));
            return;
        }
        placed(region, session, block, handle);
        measure(region);
    }

    /** Whether limits allow so many more bytes; makes room first where the target can. */
    private boolean admit(RegionRun region, int session, int block, long requested, long more) {
        if (region != heap) {
            return true;
        }
        if (more > sessions.limit(session) - sessions.live(session)) {
            refuse(block, requested, sessions.limit(session), sessions.live(session));
            return false;
        }
        long hard = region.setup().hardLimit();
        // What is more than the limit by itself never fits: nobody is robbed or killed for it.
        if (setup.reclaims() && region.heap().granted(requested, blocks.alignment(block)) <= hard) {
            makeRoom(more);
            if (sessions.isKilled(session)) {
                refuse(block, requested, hard, region.heap().liveBytes());
                return false;
            }
        }
        if (hard < region.setup().heap().capacity()
                && more > hard - region.heap().liveBytes()) {
            refuse(block, requested, hard, region.heap().liveBytes());
            return false;
        }
        return true;
    }

    /**
     * As cgroup v2 does: above {@code memory.high} (the soft limit) caches are reclaimed, the oldest first; what would still
     * pass {@code memory.max} (the hard limit) makes the kernel kill, and its choice is whoever holds the most.
     */
    private void makeRoom(long more) {
        long soft = heap.setup().softLimit();
        long before = reclaimedBytes;
        while (heap.heap().liveBytes() + more > soft && blocks.oldest() != BlockTable.NO_BLOCK) {
            int block = blocks.oldest();
            reclaimedBytes += heap.heap().size(blocks.handle(block));
            remove(block);
        }
        boolean lost = reclaimedBytes > before
                || heap.heap().liveBytes() + more > heap.setup().hardLimit();
        long waited = (long) ((reclaimedBytes - before) / RECLAIM_BYTES_PER_NANO);
        some.waited(waited);
        if (sessions.active() <= 1) {
            full.waited(waited);
        }
        while (heap.heap().liveBytes() + more > heap.setup().hardLimit() && sessions.largest() >= 0) {
            kill(sessions.largest());
        }
        if (lost) {
            // What asked may still fail, and be the last to ask.
            measure(heap);
        }
    }

    private void kill(int session) {
        killCount++;
        if (kills.size() < TargetResult.MOST_KILLS) {
            kills.add(new OomKill(now / 1e6, sessions.name(session), sessions.live(session)));
        }
        sessions.kill(session);
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.isPlaced(block) && sessions.of(blocks.holder(block), holders) == session) {
                RegionRun region = regions[blocks.region(block)];
                remove(block);
                if (region != heap) {
                    measure(region);
                }
            }
        }
    }

    private void placed(RegionRun region, int session, int block, int handle) {
        blocks.place(block, handle);
        long granted = region.heap().size(handle);
        region.placed(blocks.holder(block), blocks.requested(block), granted);
        if (region == heap) {
            sessions.add(session, granted);
            if (setup.reclaims()
                    && RECLAIMABLE.equals(holders.get(blocks.holder(block)).purpose())) {
                blocks.link(block);
            }
        } else {
            sessions.served(session);
        }
    }

    /** A limit forbids it. A block that asks to grow is live itself, and counts once. */
    private void refuse(int block, long requested, long limit, long live) {
        RegionRun region = regions[blocks.region(block)];
        long own = blocks.isPlaced(block) ? region.heap().size(blocks.handle(block)) : 0;
        fail(region, block, requested, FailureKind.LIMIT, limit, live - own);
    }

    /** The heap has no room. A block that asks to grow would have to move, and is live until it has. */
    private void noRoom(RegionRun region, int block, long requested, long granted) {
        FailureKind kind = granted <= region.heap().freeBytes() ? FailureKind.FRAGMENTATION : FailureKind.CAPACITY;
        fail(region, block, requested, kind, capacity(region), region.heap().liveBytes());
    }

    private void fail(RegionRun region, int block, long requested, FailureKind kind, long limit, long held) {
        sessions.waits(sessions.of(blocks.holder(block), holders));
        Holder holder = holders.get(blocks.holder(block));
        region.failed(now, requested, blocks.alignment(block), kind, limit, held, holder);
    }

    private void free(int block) {
        RegionRun region = regions[blocks.region(block)];
        region.operation();
        if (!blocks.isPlaced(block)) {
            // It failed, or was taken away; whoever asked for it waits no longer.
            sessions.served(sessions.of(blocks.holder(block), holders));
            return;
        }
        remove(block);
        measure(region);
    }

    private void remove(int block) {
        RegionRun region = regions[blocks.region(block)];
        int handle = blocks.handle(block);
        long granted = region.heap().size(handle);
        region.heap().free(handle);
        gone(region, block, granted);
        blocks.lose(block);
    }

    private void gone(RegionRun region, int block, long granted) {
        region.gone(blocks.holder(block), blocks.requested(block), granted);
        if (region == heap) {
            sessions.remove(sessions.of(blocks.holder(block), holders), granted);
        }
    }

    /** A block that was never placed is asked for anew, as {@code realloc(NULL, size)} does. */
    private void resize(Operation operation) {
        int block = operation.block;
        RegionRun region = regions[blocks.region(block)];
        region.operation();
        if (!blocks.isPlaced(block)) {
            blocks.request(block, operation.bytes);
            place(block);
            return;
        }
        int session = sessions.of(blocks.holder(block), holders);
        int handle = blocks.handle(block);
        long before = region.heap().size(handle);
        long wanted = region.heap().granted(operation.bytes, blocks.alignment(block));
        if (wanted > before && !admit(region, session, block, operation.bytes, wanted - before)) {
            return;
        }
        if (!blocks.isPlaced(block)) {
            // Making room for it took the block itself.
            blocks.request(block, operation.bytes);
            place(block);
            return;
        }
        int moved = region.heap().resize(handle, operation.bytes, blocks.alignment(block));
        if (moved == Heap.NONE) {
            noRoom(region, block, operation.bytes, wanted);
            return;
        }
        gone(region, block, before);
        blocks.lose(block);
        blocks.request(block, operation.bytes);
        placed(region, session, block, moved);
        measure(region);
    }

    private static long capacity(RegionRun region) {
        return region.setup().heap().capacity();
    }

    private void measure(RegionRun region) {
        PressureLevel before = region.level();
        region.measure(now);
        if (check) {
            HeapCheck.check(region.heap());
        }
        PressureLevel after = region.level();
        if (after.compareTo(before) > 0 && after.compareTo(PressureLevel.HIGH) >= 0) {
            listener.rose(after, now);
        } else if (before.compareTo(PressureLevel.HIGH) >= 0 && after.compareTo(PressureLevel.HIGH) < 0) {
            listener.relaxed(now);
        }
    }

    /** Lets time go by until the end, and answers what became of the target. */
    public TargetResult finish(long endNanos) {
        passUntil(endNanos);
        List<RegionResult> results = new ArrayList<>();
        for (RegionRun region : regions) {
            results.add(region.result(holders, now));
        }
        return new TargetResult(setup, now, results, new StallResult(some, full), kills, killCount, reclaimedBytes);
    }
}
