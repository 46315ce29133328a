package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Target;
import dev.flight.plan.Candidate;
import dev.flight.plan.VmChoice;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;

/** A VM size while a smaller one fits too and leaves 15 % of its memory free. */
final class VmTooLarge implements Rule {

    @Override
    public String id() {
        return "manifest/vm-too-large";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Target target : subject.targets().known()) {
            if (target.isVm() && target.manifest().complete()) {
                check(subject, target, findings);
            }
        }
    }

    private void check(Subject subject, Target target, Findings findings) {
        subject.weighed(target).all().stream()
                .filter(candidate -> bytes(candidate.vm()) < bytes(target.profile()))
                .filter(candidate -> candidate.fitsWith(VmChoice.HEADROOM))
                .findFirst()
                .ifPresent(candidate -> report(target, candidate, findings));
    }

    private void report(Target target, Candidate candidate, Findings findings) {
        Finding.warning(id(), target.at(), target.pointer())
                .says(target.label() + ": larger than need be: "
                        + candidate.vm().name() + " fits too (" + VmTexts.memory(candidate) + ")")
                .hint("write `size: " + VmTexts.shortName(candidate.vm()) + "`, or keep it and say why with"
                        + " `# flight:ignore " + id() + " REASON`")
                .addTo(findings);
    }

    private static long bytes(PlatformProfile profile) {
        return profile.heap().map((Region heap) -> heap.size().bytes()).orElse(0L);
    }
}
