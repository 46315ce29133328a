package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.manifest.Target;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.RegionType;
import java.util.Set;
import java.util.TreeSet;

/** A region that no platform has, by name or type. */
final class UnknownRegion implements Rule {

    @Override
    public String id() {
        return "manifest/unknown-region";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Subject.Placed placed : subject.allocations()) {
            String region = placed.allocation().region();
            if (!RegionType.NAMES.containsKey(region) && !knownSomewhere(subject, region)) {
                Finding.error(
                                id(),
                                placed.allocation().node().location("region"),
                                placed.allocation().node().pointer("region"))
                        .says("no platform has a region `" + region + "`")
                        .hint(Suggestion.hint(region, names(subject)))
                        .addTo(findings);
            }
        }
    }

    /** The platforms at hand first: the others are read only when none of these has it. */
    static boolean knownSomewhere(Subject subject, String region) {
        return subject.targets().known().stream().map(Target::profile).anyMatch(profile -> has(profile, region))
                || subject.catalogue().targets().stream().anyMatch(profile -> has(profile, region));
    }

    private static boolean has(PlatformProfile profile, String region) {
        return profile.memory().region(region).isPresent();
    }

    private static Set<String> names(Subject subject) {
        Set<String> names = new TreeSet<>(RegionType.NAMES.keySet());
        subject.targets()
                .known()
                .forEach(target -> target.profile().memory().regions().forEach(region -> names.add(region.name())));
        return names;
    }
}
