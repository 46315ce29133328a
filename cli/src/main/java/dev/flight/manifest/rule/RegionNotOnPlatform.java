package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Allocation;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.profile.Memory;
import dev.flight.profile.Region;
import dev.flight.profile.RegionType;
import java.util.stream.Collectors;

/** A region that other platforms have, but not this one. */
final class RegionNotOnPlatform implements Rule {

    @Override
    public String id() {
        return "manifest/region-not-on-platform";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Target target : subject.targets().known()) {
            Memory memory = target.profile().memory();
            // A platform of unlimited memory has no map to be held against.
            if (memory.total() == null && memory.regions().isEmpty()) {
                continue;
            }
            for (Session session : target.demand().sessions()) {
                for (Allocation allocation : session.allocations()) {
                    check(subject, target, session, allocation, findings);
                }
            }
        }
    }

    private void check(Subject subject, Target target, Session session, Allocation allocation, Findings findings) {
        Memory memory = target.profile().memory();
        String name = allocation.region();
        if (memory.region(name).isPresent()) {
            return;
        }
        if (!RegionType.NAMES.containsKey(name) && !UnknownRegion.knownSomewhere(subject, name)) {
            return;
        }
        String regions = memory.regions().stream()
                .filter(Region::accessible)
                .map(Region::name)
                .collect(Collectors.joining(", "));
        Finding.error(
                        id(),
                        allocation.node().location("region"),
                        allocation.node().pointer("region"))
                .says(target.name() + ": `" + session.id() + "/" + allocation.id() + "` wants the region `" + name
                        + "`, which " + target.name() + " does not have")
                .hint("its regions are " + regions + "; say what it does there under `perPlatform`")
                .addTo(findings);
    }
}
