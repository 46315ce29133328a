package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Target;
import dev.flight.plan.Candidate;
import java.util.List;

/** No VM size fits, not even the largest. */
final class VmNoneFits implements Rule {

    @Override
    public String id() {
        return "manifest/vm-none-fits";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Target target : subject.targets().known()) {
            if (target.isVm() && !subject.weighed(target).chosen().fits()) {
                check(subject, target, findings);
            }
        }
    }

    private void check(Subject subject, Target target, Findings findings) {
        List<Candidate> all = subject.weighed(target).all();
        if (!all.isEmpty() && all.stream().noneMatch(Candidate::fits)) {
            Candidate largest = all.get(all.size() - 1);
            Finding.error(id(), target.at(), target.pointer())
                    .says("no VM size fits; the largest, " + largest.vm().name() + ": " + VmTexts.why(largest))
                    .hint(hint(target, largest))
                    .addTo(findings);
        }
    }

    private static String hint(Target target, Candidate largest) {
        if (!largest.packing().tooLarge().isEmpty()) {
            return "no number of machines helps a session that is larger than one: divide it, or make it smaller";
        }
        return target.machines() == 1
                ? "divide the sessions over several machines with `count`, or make them smaller"
                : "raise `count`, or make the sessions smaller";
    }
}
