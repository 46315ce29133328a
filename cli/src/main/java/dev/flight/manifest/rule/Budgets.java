package dev.flight.manifest.rule;

import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.yaml.Mapping;

/** Where a session's share or limit is written. */
final class Budgets {

    private Budgets() {}

    /** The mapping that sets a session's budget which holds on a target: the platform's own, or the session's. */
    static Mapping node(Target target, int sessionIndex) {
        Session written = target.manifest().sessions().get(sessionIndex);
        Session.Variant other = written.perPlatform().get(target.name());
        return other != null && other.budget() != null ? other.node() : written.node();
    }

    static String field(Mapping node) {
        return node.get("limit") != null && node.get("share") == null ? "limit" : "share";
    }
}
