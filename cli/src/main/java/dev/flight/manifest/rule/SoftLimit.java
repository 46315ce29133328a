package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Peak;
import dev.flight.manifest.Target;
import dev.flight.profile.Pressure;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import java.util.ArrayList;
import java.util.List;

/** A peak that fits, but above the soft limit, where the platform starts to react. */
final class SoftLimit implements TargetRule {

    @Override
    public String id() {
        return "manifest/soft-limit";
    }

    @Override
    public void check(Target target, Findings findings) {
        target.profile().heap().ifPresent(heap -> check(target, heap, findings));
    }

    private void check(Target target, Region heap, Findings findings) {
        var limit = target.profile().memory().limits().softLimit();
        ByteSize soft = Heaps.limit(target, heap, limit);
        Peak peak = target.demand().heapPeak();
        boolean fits = peak.size().compareTo(Heaps.capacity(target, heap)) <= 0;
        if (fits && peak.size().compareTo(soft) > 0) {
            Finding.warning(id(), target.at(), target.pointer())
                    .says(target.label() + ": peak " + peak.size().about(soft) + " at " + peak.at()
                            + " is over the soft limit of " + soft.about(peak.size()) + " (" + limit + ") by "
                            + peak.size().minus(soft).about() + "; from there on " + reaction(target))
                    .because(Limits.origin(target, "memory", "limits", "softLimit"))
                    .hint(Holders.at(peak))
                    .addTo(findings);
        }
    }

    private static String reaction(Target target) {
        Pressure.Response response = target.profile().pressure().response();
        List<String> acts = new ArrayList<>();
        if (response.queue() != null) {
            acts.add("queues shrink to " + response.queue());
        }
        if (response.clearEventHistory()) {
            acts.add("event history is cleared");
        }
        if (response.collect()) {
            acts.add("garbage is collected");
        }
        return acts.isEmpty() ? "memory is reclaimed, which costs time" : String.join(", ", acts);
    }
}
