package dev.flight.workload;

import dev.flight.manifest.Allocation;
import dev.flight.profile.Names;
import dev.flight.profile.Region;
import dev.flight.trace.Holder;
import dev.flight.trace.Operation;

/** The blocks of one allocation of a manifest, for one or several instances of its session, from one moment to another. */
final class Group {

    private final Stage stage;
    private final Allocation allocation;
    private final Region region;
    private final String session;
    private final int firstInstance;
    private final long fromNanos;
    private final long untilNanos;
    private final long total;
    private final BlockQueue live = new BlockQueue();
    private long made;
    private int holder;

    /**
     * A group.
     *
     * @param firstInstance the number of the first instance; the others have the next
     * @param instances how many instances of the session
     */
    Group(
            Stage stage,
            Allocation allocation,
            Region region,
            String session,
            int firstInstance,
            long instances,
            long fromNanos,
            long untilNanos) {
        this.stage = stage;
        this.allocation = allocation;
        this.region = region;
        this.session = session;
        this.firstInstance = firstInstance;
        this.total = instances * allocation.count();
        this.fromNanos = fromNanos;
        this.untilNanos = untilNanos;
    }

    int firstInstance() {
        return firstInstance;
    }

    long fromNanos() {
        return fromNanos;
    }

    long untilNanos() {
        return untilNanos;
    }

    boolean isWhole() {
        return made == total;
    }

    boolean isGone() {
        return live.isEmpty();
    }

    /** The next block, instance by instance. */
    void allocate(Operation into) {
        if (made % allocation.count() == 0) {
            holder = stage.holder(holder(firstInstance + (int) (made / allocation.count())), region);
        }
        made++;
        live.add(stage.allocate(into, fromNanos, allocation.size().bytes(), allocation.alignBytes(), holder));
    }

    private Holder holder(int instance) {
        String purpose = allocation.purpose() == null ? allocation.purposeName() : Names.of(allocation.purpose());
        return new Holder(InstanceNumbers.name(session, instance), purpose, allocation.site(), null);
    }

    /** The end of the block that was made first. */
    void free(Operation into) {
        stage.free(into, untilNanos, live.poll());
    }
}
