package dev.flight.manifest.rule;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.yaml.Mapping;

/** Where a session's share or limit is written. */
final class Budgets {

    private Budgets() {}

    /** The mapping that sets the budget which holds on a target: the platform's own, or the session's. */
    static Mapping node(Target target, Session session) {
        AllocationManifest manifest = target.manifest();
        for (Session written : manifest.sessions()) {
            if (written.node().equals(session.node())) {
                Session.Variant other = written.perPlatform().get(target.name());
                if (other != null && other.budget() != null) {
                    return other.node();
                }
            }
        }
        return session.node();
    }

    static String field(Mapping node) {
        return node.get("limit") != null && node.get("share") == null ? "limit" : "share";
    }
}
