package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Mapping;
import java.util.List;

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
        Session worst = null;
        long most = 0;
        for (Session start : target.demand().sessions()) {
            long promised = promisedAt(target, start, one);
            if (promised > most) {
                most = promised;
                worst = start;
            }
        }
        if (worst != null && most > whole.bytes()) {
            Mapping node = Budgets.node(target, lastOf(alive(target, worst)));
            ByteSize promised = ByteSize.capped(most);
            String field = Budgets.field(node);
            Finding.error(id(), node.location(field), node.pointer(field))
                    .says(target.label() + ": the shares and limits of the sessions alive at "
                            + worst.life().from() + " come to " + Ratio.percentOf(most, whole.bytes())
                            + " of the heap: " + promised.about() + " of " + whole.about() + ", "
                            + promised.minus(whole).about() + " too much")
                    .because(Limits.capacity(target, heap))
                    .hint("lower shares or counts until they come to 100% at the most")
                    .addTo(findings);
        }
    }

    private static long promisedAt(Target target, Session start, ByteSize heap) {
        long promised = 0;
        for (Session session : alive(target, start)) {
            long each = session.budget() == null ? 0 : session.budget().of(heap).bytes();
            promised = each > (Long.MAX_VALUE - promised) / session.count()
                    ? Long.MAX_VALUE
                    : promised + each * session.count();
        }
        return promised;
    }

    /** The sessions that promise something and live at the moment when one of them starts. */
    private static List<Session> alive(Target target, Session start) {
        TimeSpan moment = start.life().from();
        return target.demand().sessions().stream()
                .filter(session -> session.budget() != null
                        && session.life().from().compareTo(moment) <= 0
                        && session.life().until().compareTo(moment) > 0)
                .toList();
    }

    /** The one that a reader meets last, and so the one that tips it over. */
    private static Session lastOf(List<Session> sessions) {
        return sessions.get(sessions.size() - 1);
    }
}
