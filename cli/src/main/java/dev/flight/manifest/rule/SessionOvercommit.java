package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.manifest.Peak;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.profile.Limit;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import dev.flight.yaml.Mapping;
import java.util.List;

/** One instance of a session that holds more of the heap, at its peak, than its share or limit. */
final class SessionOvercommit implements TargetRule {

    @Override
    public String id() {
        return "manifest/session-overcommit";
    }

    @Override
    public void check(Target target, Findings findings) {
        target.profile().heap().ifPresent(heap -> {
            List<Session> sessions = target.demand().sessions();
            for (int index = 0; index < sessions.size(); index++) {
                Limit budget = sessions.get(index).budget();
                if (budget != null) {
                    Peak peak = Peak.of(target.demand().instance(index, heap));
                    check(target, heap, index, budget, peak, findings);
                }
            }
        });
    }

    private void check(Target target, Region heap, int index, Limit budget, Peak peak, Findings findings) {
        ByteSize most = budget.of(target.profile().memory().heapSize(heap));
        if (peak.size().compareTo(most) <= 0) {
            return;
        }
        Session session = target.demand().sessions().get(index);
        Mapping node = Budgets.node(target, index);
        String field = Budgets.field(node);
        String bytes = most.about(peak.size());
        String share = budget instanceof Limit.Part ? bytes + ", " + budget + " of the heap" : bytes;
        Finding.error(id(), node.location(field), node.pointer(field))
                .says(target.name() + ": the session `" + session.id() + "` peaks at "
                        + peak.size().about(most) + " at " + peak.at() + "; it may hold " + share + ": "
                        + peak.size().minus(most).about() + " too much")
                .because(new Related("the session", session.node().location("id")))
                .hint(Holders.at(peak))
                .addTo(findings);
    }
}
