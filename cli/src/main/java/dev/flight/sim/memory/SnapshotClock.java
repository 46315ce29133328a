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

    void passUntil(long nanos) {
        while (next <= nanos) {
            if (!take()) {
                next += (nanos - next) / intervalNanos * intervalNanos;
            }
            next += intervalNanos;
        }
    }

    /** Whether there was anything to show; if not, there is none until something happens. */
    private boolean take() {
        boolean any = false;
        if (sessions.size() > shown.length) {
            shown = java.util.Arrays.copyOf(shown, sessions.size() * 2);
        }
        long capacity = heap.setup().hardLimit();
        for (int i = 0; i < sessions.size(); i++) {
            long live = sessions.live(i);
            if (live > 0 || shown[i]) {
                any = true;
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
