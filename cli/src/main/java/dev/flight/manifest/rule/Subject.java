package dev.flight.manifest.rule;

import dev.flight.manifest.Allocation;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Session;
import dev.flight.manifest.Targets;
import dev.flight.profile.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** What the rules look at: a manifest, the platforms it is held against, and all the platforms there are. */
public record Subject(AllocationManifest manifest, Targets targets, Catalogue catalogue) {

    /** Every allocation that is written down, those for one platform too, each once. */
    List<Placed> allocations() {
        List<Placed> all = new ArrayList<>();
        for (Session session : manifest.sessions()) {
            session.allocations().forEach(allocation -> all.add(new Placed(session, allocation)));
            session.perPlatform().values().forEach(other -> {
                if (other.allocations() != null) {
                    other.allocations().forEach(allocation -> all.add(new Placed(session, allocation)));
                }
            });
        }
        return all;
    }

    /** An allocation and the session it is part of. */
    record Placed(Session session, Allocation allocation) {

        String name() {
            return session.id() + "/" + allocation.id();
        }
    }
}
