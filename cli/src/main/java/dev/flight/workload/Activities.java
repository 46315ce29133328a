package dev.flight.workload;

import dev.flight.profile.Pressure;
import dev.flight.trace.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Activities in the order of their operations: by time, what frees first, then the activity that stands first. */
record Activities(List<Activity> all) {

    Activities {
        all = List.copyOf(all);
    }

    /** Fills in the next operation; false when there is none up to and at the end. */
    boolean next(Operation into, long endNanos) {
        Activity first = first(endNanos);
        if (first == null) {
            return false;
        }
        first.next(into);
        return true;
    }

    /** A search through all: a scenario has few, and fewer than a queue of them would pay for. */
    private @Nullable Activity first(long endNanos) {
        Activity first = null;
        long due = endNanos;
        boolean free = false;
        for (int i = 0; i < all.size(); i++) {
            Activity each = all.get(i);
            long at = each.dueNanos();
            if (at < due || (at == due && (first == null || (!free && each.dueIsFree())))) {
                first = each;
                due = at;
                free = each.dueIsFree();
            }
        }
        return due == Activity.NEVER ? null : first;
    }

    void respond(Pressure.Response response, long atNanos) {
        all.forEach(each -> each.respond(response, atNanos));
    }

    void relax() {
        all.forEach(Activity::relax);
    }
}
