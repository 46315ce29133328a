package dev.flight.profile.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Findings;
import dev.flight.profile.PlatformProfile;
import java.util.List;
import java.util.stream.Stream;

/** The rules for profiles. A new rule is one class and one line here. */
public final class ProfileRules {

    public static final List<ProfileRule> ALL = List.of(
            new DuplicateRegion(),
            new RegionOverlap(),
            new ReservedOverRegion(),
            new MemoryOverTotal(),
            new PressureOrder(),
            new LimitOverHeap(),
            new RetryOrder(),
            new PayloadOverBatch());

    private ProfileRules() {}

    /** What the rules find. */
    public static List<Diagnostic> check(PlatformProfile profile) {
        return check(profile, ALL.stream());
    }

    /** What the rules find in a profile without its base that is so whatever the base says. */
    public static List<Diagnostic> checkAlone(PlatformProfile profile) {
        return check(profile, ALL.stream().filter(ProfileRule::holdsWithoutBase));
    }

    private static List<Diagnostic> check(PlatformProfile profile, Stream<ProfileRule> rules) {
        Findings findings = new Findings();
        rules.forEach(rule -> rule.check(profile, findings));
        return findings.all();
    }
}
