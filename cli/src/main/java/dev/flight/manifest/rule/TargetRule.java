package dev.flight.manifest.rule;

import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Target;

/** A rule that is held against each platform by itself. */
interface TargetRule extends Rule {

    void check(Target target, Findings findings);

    @Override
    default void check(Subject subject, Findings findings) {
        subject.targets().known().forEach(target -> check(target, findings));
    }
}
