package dev.flight.sim.memory;

/** Hands out what sessions hold at equal intervals, as long as they hold anything, and once more when they do not. */
final class SnapshotClock {

    private final SnapshotSink sink;
    private final long intervalNanos;
    private final Sessions sessions;
    private final RegionRun heap;
    private boolean[] shown = new boolean[8];
    private long next;

    SnapshotClock(RunOptions options, Sessions sessions, RegionRun heap) {
        this.sink = options.snapshots();
        this.intervalNanos = options.snapshotNanos();
        this.sessions = sessions;
        this.heap = heap;
        this.next = intervalNanos > 0 ? intervalNanos : Long.MAX_VALUE;
    }

    /** Nothing happens until a moment: what is taken once is then only repeated. */
    void passUntil(long nanos) {
        long stride = 0;
        while (next <= nanos) {
            long moments = (nanos - next) / intervalNanos;
            if (!take()) {
                stride = moments + 1;
            } else if (stride == 0) {
                stride = moments == 0 ? 1 : sink.stride(next, nanos, moments);
            }
            next += stride * intervalNanos;
        }
    }

    /** Whether anything is held; if not, there is nothing to show until something happens. */
    private boolean take() {
        boolean any = false;
        if (sessions.size() > shown.length) {
            shown = java.util.Arrays.copyOf(shown, sessions.size() * 2);
        }
        long capacity = heap.setup().hardLimit();
        for (int i = 0; i < sessions.size(); i++) {
            long live = sessions.live(i);
            if (live > 0 || shown[i]) {
                any |= live > 0;
                long total = Math.max(live, Math.min(capacity, sessions.limit(i)));
                sink.take(
                        next / 1_000_000,
                        sessions.name(i),
                        live,
                        total,
                        heap.heap().fragmentation());
            }
            shown[i] = live > 0;
        }
        return any;
    }
}
