package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import dev.flight.yaml.Mapping;

/** Shares and limits of all session instances that together promise more than the heap. */
final class SharesOvercommit implements TargetRule {

    @Override
    public String id() {
        return "manifest/shares-overcommit";
    }

    @Override
    public void check(Target target, Findings findings) {
        target.profile().heap().ifPresent(heap -> check(target, heap, findings));
    }

    /** Sessions that never live at once may share the same part; at the worst moment the promises must fit. */
    private void check(Target target, Region heap, Findings findings) {
        ByteSize one = target.profile().memory().heapSize(heap);
        ByteSize whole = Heaps.size(target, heap);
        Session last = null;
        long most = 0;
        for (Session start : target.demand().sessions()) {
            long promised = promisedAt(target, start, one);
            if (promised > most) {
                most = promised;
                last = start;
            }
        }
        if (last != null && most > whole.bytes()) {
            Mapping node = Budgets.node(target, last);
            String field = Budgets.field(node);
            Finding.error(id(), node.location(field), node.pointer(field))
                    .says(target.label() + ": the shares of the sessions alive at "
                            + last.life().from() + " come to " + Ratio.percentOf(most, whole.bytes()) + " of the heap ("
                            + ByteSize.of(Math.min(most, ByteSize.MAX_BYTES)).about() + " of " + whole.about() + ")")
                    .because(Limits.capacity(target, heap))
                    .hint("lower shares or counts until they come to 100% at the most")
                    .addTo(findings);
        }
    }

    private static long promisedAt(Target target, Session start, ByteSize heap) {
        long promised = 0;
        for (Session session : target.demand().sessions()) {
            boolean alive = session.life().from().compareTo(start.life().from()) <= 0
                    && session.life().until().compareTo(start.life().from()) > 0;
            if (alive && session.budget() != null) {
                long each = session.budget().of(heap).bytes();
                promised = each > (Long.MAX_VALUE - promised) / session.count()
                        ? Long.MAX_VALUE
                        : promised + each * session.count();
            }
        }
        return promised;
    }
}
