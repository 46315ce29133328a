package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Target;
import dev.flight.plan.Candidate;
import dev.flight.plan.VmChoice;
import java.util.Optional;

/** A VM size that does not fit while a larger one does. */
final class VmTooSmall implements Rule {

    @Override
    public String id() {
        return "manifest/vm-too-small";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Target target : subject.targets().known()) {
            if (target.isVm()) {
                check(subject, target, findings);
            }
        }
    }

    private void check(Subject subject, Target target, Findings findings) {
        Candidate chosen = subject.weighed(target).chosen();
        if (chosen.fits()) {
            return;
        }
        Optional<Candidate> enough = VmChoice.recommend(subject.weighed(target).all(), VmChoice.HEADROOM);
        enough.ifPresent(candidate -> Finding.error(id(), target.at(), target.pointer())
                .says(target.label() + ": too small: " + VmTexts.why(chosen) + "; the smallest size that fits"
                        + VmTexts.margin(candidate) + " is " + candidate.vm().name() + " (" + VmTexts.memory(candidate)
                        + ")")
                .hint("write `size: " + VmTexts.shortName(candidate.vm()) + "`, or see `flight plan`")
                .addTo(findings));
    }
}
