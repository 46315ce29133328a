package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Sessions that divide the heap unfairly at its moment of peak.
 *
 * <p>Each instance is weighed by what it holds over what is due to it: its share or limit, or an equal part of what the
 * others' shares leave. Unfair is Jain's index {@code (sum x)^2 / (n sum x^2)} under 0.7, unless every session declares
 * its part and keeps to it; and so is an overcommitted heap on which one instance is over its due while another, within
 * its own, does not get what it asks. Source: R. Jain, D. Chiu, W. Hawe, "A Quantitative Measure of Fairness", DEC
 * TR-301, 1984.
 */
final class UnfairShare implements TargetRule {

    private static final double LEAST_FAIR = 0.7;

    /** One session at the peak: what each of its instances holds and is due. */
    private record Party(Session session, long held, double due) {

        double weight() {
            return held / due;
        }

        String text() {
            return "`" + session.id() + "` holds " + ByteSize.capped(held).about() + " of "
                    + ByteSize.capped((long) due).about() + " due to it";
        }
    }

    @Override
    public String id() {
        return "manifest/unfair-share";
    }

    @Override
    public void check(Target target, Findings findings) {
        AllocationManifest manifest = target.manifest();
        if (manifest.complete()) {
            target.profile().heap().ifPresent(heap -> check(target, heap, findings));
        }
    }

    private void check(Target target, Region heap, Findings findings) {
        List<Party> parties = parties(target, heap);
        long instances =
                parties.stream().mapToLong(party -> party.session().count()).sum();
        if (instances < 2) {
            return;
        }
        Party most =
                parties.stream().max(Comparator.comparingDouble(Party::weight)).orElseThrow();
        Party least =
                parties.stream().min(Comparator.comparingDouble(Party::weight)).orElseThrow();
        double index = jain(parties, instances);
        if ((index < LEAST_FAIR && !agreed(parties)) || starves(target, heap, most, least)) {
            String reason = index < LEAST_FAIR
                    ? String.format(Locale.ROOT, "Jain's fairness index is %.2f, under %.1f", index, LEAST_FAIR)
                    : "one session starves another";
            Finding.warning(
                            id(),
                            most.session().node().location("id"),
                            most.session().node().pointer("id"))
                    .says(target.label() + ": the sessions divide the heap unfairly at its peak: " + reason + "; "
                            + most.text() + ", " + least.text())
                    .because(Limits.size(target, heap))
                    .hint(hint(most))
                    .addTo(findings);
        }
    }

    private static String hint(Party most) {
        return most.session().budget() == null
                ? "if that is meant, say so with a `share` or `limit` for each session"
                : "make `" + most.session().id() + "` smaller, or its share larger";
    }

    /** Whether every session says what it may hold and none holds more: an unequal division, but a declared one. */
    private static boolean agreed(List<Party> parties) {
        return parties.stream().allMatch(party -> party.session().budget() != null && party.weight() <= 1);
    }

    private static boolean starves(Target target, Region heap, Party most, Party least) {
        boolean overcommitted = target.demand().heapPeak().size().compareTo(Heaps.capacity(target, heap)) > 0;
        return overcommitted && most.weight() > 1 && least.weight() < 1;
    }

    private static double jain(List<Party> parties, long instances) {
        double sum = 0;
        double squares = 0;
        for (Party party : parties) {
            sum += party.session().count() * party.weight();
            squares += party.session().count() * party.weight() * party.weight();
        }
        return squares == 0 ? 1 : sum * sum / (instances * squares);
    }

    private static List<Party> parties(Target target, Region heap) {
        ByteSize one = target.profile().memory().heapSize(heap);
        List<Session> sessions = target.demand().sessions();
        long[] held = target.demand().heapPeak().held(sessions.size());
        List<Session> alive = new ArrayList<>();
        for (int index = 0; index < held.length; index++) {
            if (held[index] > 0) {
                alive.add(sessions.get(index));
            }
        }
        double equal = equalPart(alive, one, Heaps.size(target, heap));
        List<Party> parties = new ArrayList<>();
        for (int index = 0; index < held.length; index++) {
            Session session = sessions.get(index);
            if (held[index] > 0) {
                double due = session.budget() == null
                        ? equal
                        : session.budget().of(one).bytes();
                parties.add(new Party(session, held[index] / session.count(), Math.max(1, due)));
            }
        }
        return parties;
    }

    private static double equalPart(List<Session> sessions, ByteSize one, ByteSize whole) {
        double left = whole.bytes();
        long undeclared = 0;
        for (Session session : sessions) {
            if (session.budget() == null) {
                undeclared += session.count();
            } else {
                left -= (double) session.budget().of(one).bytes() * session.count();
            }
        }
        return undeclared == 0 ? 0 : Math.max(0, left) / undeclared;
    }
}
