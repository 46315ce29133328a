package dev.flight.workload;

import dev.flight.manifest.Allocation;
import dev.flight.manifest.Session;
import dev.flight.trace.Operation;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Groups of blocks that come and go: one object for each group, not for each block. */
final class Groups implements Activity {

    /** A group and its place among those added. */
    private record Entry(Group group, long sequence) {}

    private final PriorityQueue<Entry> coming =
            queue(Comparator.comparingLong(each -> each.group().fromNanos()));
    private final PriorityQueue<Entry> going =
            queue(Comparator.comparingLong(each -> each.group().untilNanos()));
    private final Consumer<Group> gone;
    private long sequence;

    /**
     * No groups yet.
     *
     * @param gone is told each group whose last block was freed
     */
    Groups(Consumer<Group> gone) {
        this.gone = gone;
    }

    private static PriorityQueue<Entry> queue(Comparator<Entry> byTime) {
        return new PriorityQueue<>(byTime.thenComparingLong(Entry::sequence));
    }

    /** Nothing that goes on. */
    static Activity none() {
        return new Groups(group -> {});
    }

    /** What a manifest's sessions ask for on a platform, without what the platform has no region for. */
    static Groups ofManifest(Stage stage) {
        Groups groups = new Groups(group -> {});
        for (Session session : stage.sessions()) {
            for (Allocation each : session.allocations()) {
                long from = each.life().from().nanos();
                long until = each.life().until().nanos();
                stage.region(each.region())
                        .map(region -> new Group(stage, each, region, session.id(), 1, session.count(), from, until))
                        .ifPresent(groups::add);
            }
        }
        return groups;
    }

    void add(Group group) {
        if (!group.isWhole()) {
            coming.add(new Entry(group, sequence++));
        }
    }

    @Override
    public long dueNanos() {
        return Math.min(nextEnd(), nextStart());
    }

    @Override
    public boolean dueIsFree() {
        return nextEnd() <= nextStart();
    }

    private long nextStart() {
        Entry first = coming.peek();
        return first == null ? NEVER : first.group().fromNanos();
    }

    private long nextEnd() {
        Entry first = going.peek();
        return first == null ? NEVER : first.group().untilNanos();
    }

    @Override
    public void next(Operation into) {
        if (dueIsFree()) {
            free(going.element(), into);
        } else {
            allocate(coming.element(), into);
        }
    }

    private void free(Entry entry, Operation into) {
        entry.group().free(into);
        if (entry.group().isGone()) {
            going.remove();
            gone.accept(entry.group());
        }
    }

    private void allocate(Entry entry, Operation into) {
        entry.group().allocate(into);
        if (entry.group().isWhole()) {
            coming.remove();
            if (entry.group().untilNanos() != NEVER) {
                going.add(entry);
            }
        }
    }
}
