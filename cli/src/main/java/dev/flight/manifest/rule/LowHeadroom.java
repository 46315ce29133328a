package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Peak;
import dev.flight.manifest.Target;
import dev.flight.plan.VmChoice;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;

/** A peak that fits and leaves less than 15 % of the heap free. */
final class LowHeadroom implements TargetRule {

    @Override
    public String id() {
        return "manifest/low-headroom";
    }

    @Override
    public void check(Target target, Findings findings) {
        target.profile().heap().ifPresent(heap -> check(target, heap, findings));
    }

    private void check(Target target, Region heap, Findings findings) {
        ByteSize capacity = Heaps.capacity(target, heap);
        Peak peak = target.demand().heapPeak();
        ByteSize left = capacity.minus(peak.size());
        boolean fits = peak.size().compareTo(capacity) <= 0;
        ByteSize wanted = VmChoice.HEADROOM.atLeastOf(capacity);
        if (fits && left.compareTo(wanted) < 0) {
            Finding.warning(id(), target.at(), target.pointer())
                    .says(target.label() + ": peak " + peak.size().about() + " at " + peak.at() + " leaves "
                            + left.about() + " of " + capacity.about() + " free, "
                            + Ratio.percentOf(left.bytes(), capacity.bytes()) + ": "
                            + wanted.minus(left).about() + " short of " + VmChoice.HEADROOM)
                    .because(Limits.capacity(target, heap))
                    .hint(Holders.at(peak))
                    .addTo(findings);
        }
    }
}
