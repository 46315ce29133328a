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
import java.util.Arrays;
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
        List<Session> sessions = target.demand().sessions();
        long[] moments = sessions.stream()
                .mapToLong(session -> session.life().from().nanos())
                .sorted()
                .distinct()
                .toArray();
        long[] promised = promised(sessions, moments, target.profile().memory().heapSize(heap));
        Session worst = null;
        long most = 0;
        for (Session session : sessions) {
            long then =
                    promised[Arrays.binarySearch(moments, session.life().from().nanos())];
            if (then > most) {
                most = then;
                worst = session;
            }
        }
        if (worst != null && most > Heaps.size(target, heap).bytes()) {
            report(target, heap, worst.life().from(), most, findings);
        }
    }

    private void report(Target target, Region heap, TimeSpan worst, long most, Findings findings) {
        ByteSize whole = Heaps.size(target, heap);
        ByteSize promised = ByteSize.capped(most);
        Mapping node = Budgets.node(target, lastAlive(target.demand().sessions(), worst));
        String field = Budgets.field(node);
        Finding.error(id(), node.location(field), node.pointer(field))
                .says(target.label() + ": the shares and limits of the sessions alive at " + worst + " come to "
                        + Ratio.percentOf(most, whole.bytes()) + " of the heap: " + promised.about(whole) + " of "
                        + whole.about(promised) + ", " + promised.minus(whole).about() + " too much")
                .because(Limits.size(target, heap))
                .hint("lower shares or counts until they come to 100% at the most")
                .addTo(findings);
    }

    /** What the sessions alive at each of the moments promise together, in one sweep over them. */
    private static long[] promised(List<Session> sessions, long[] moments, ByteSize heap) {
        long[] change = new long[moments.length + 1];
        // So much for each at the most: no sum of them overflows.
        long mostEach = Long.MAX_VALUE / Math.max(1, sessions.size());
        for (Session session : sessions) {
            long one = session.budget() == null ? 0 : session.budget().of(heap).bytes();
            long all = one > mostEach / session.count() ? mostEach : one * session.count();
            int end = Arrays.binarySearch(moments, session.life().until().nanos());
            change[Arrays.binarySearch(moments, session.life().from().nanos())] += all;
            change[end >= 0 ? end : -end - 1] -= all;
        }
        long[] promised = new long[moments.length];
        long sum = 0;
        for (int i = 0; i < moments.length; i++) {
            sum += change[i];
            promised[i] = sum;
        }
        return promised;
    }

    /** The session that a reader meets last of those that promise something at a moment: the one that tips it over. */
    private static int lastAlive(List<Session> sessions, TimeSpan moment) {
        for (int index = sessions.size() - 1; index >= 0; index--) {
            Session session = sessions.get(index);
            if (session.budget() != null
                    && session.life().from().compareTo(moment) <= 0
                    && session.life().until().compareTo(moment) > 0) {
                return index;
            }
        }
        throw new IllegalStateException("nothing is promised at " + moment);
    }
}
