package dev.flight.profile.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import java.util.HashMap;
import java.util.Map;

/** Two regions of one name: a manifest could only ever mean the first. */
final class DuplicateRegion implements ProfileRule {

    @Override
    public String id() {
        return "profile/duplicate-region";
    }

    @Override
    public boolean holdsWithoutBase() {
        return true;
    }

    @Override
    public void check(PlatformProfile profile, Findings findings) {
        Map<String, Region> first = new HashMap<>();
        for (Region region : profile.memory().regions()) {
            Region before = first.putIfAbsent(region.name(), region);
            if (before != null) {
                Finding.error(
                                id(),
                                region.node().location("name"),
                                region.node().pointer("name"))
                        .says("the region `" + region.name() + "` stands here a second time")
                        .because(new Related("first here", before.node().location("name")))
                        .hint("rename or remove one of the two")
                        .addTo(findings);
            }
        }
    }
}
