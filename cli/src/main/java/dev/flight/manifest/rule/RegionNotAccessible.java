package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.manifest.Allocation;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.profile.Region;

/** A region that the platform has, but not for applications. */
final class RegionNotAccessible implements TargetRule {

    @Override
    public String id() {
        return "manifest/region-not-accessible";
    }

    @Override
    public void check(Target target, Findings findings) {
        for (Session session : target.demand().sessions()) {
            for (Allocation allocation : session.allocations()) {
                target.profile()
                        .memory()
                        .region(allocation.region())
                        .filter(region -> !region.accessible())
                        .ifPresent(region -> report(target, session, allocation, region, findings));
            }
        }
    }

    private void report(Target target, Session session, Allocation allocation, Region region, Findings findings) {
        Finding.error(
                        id(),
                        allocation.node().location("region"),
                        allocation.node().pointer("region"))
                .says(target.name() + ": `" + session.id() + "/" + allocation.id() + "` wants the region `"
                        + region.name() + "`, which is not an application's to use")
                .because(new Related("said here", region.node().location("accessible")))
                .hint("leave `region` out to allocate from the heap")
                .addTo(findings);
    }
}
