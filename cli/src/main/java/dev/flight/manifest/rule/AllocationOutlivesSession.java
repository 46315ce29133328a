package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.manifest.Allocation;
import dev.flight.manifest.Session;

/** An allocation that starts before its session or ends after it. */
final class AllocationOutlivesSession implements Rule {

    @Override
    public String id() {
        return "manifest/allocation-outlives-session";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Subject.Placed placed : subject.allocations()) {
            Allocation allocation = placed.allocation();
            Session session = placed.session();
            if (!allocation.life().within(session.life())) {
                boolean late =
                        allocation.life().until().compareTo(session.life().until()) > 0;
                String field = late && allocation.node().get("until") != null ? "until" : "from";
                Finding.error(
                                id(),
                                allocation.node().location(field),
                                allocation.node().pointer(field))
                        .says("`" + placed.name() + "` lives from "
                                + allocation.life().text() + "; its session only from "
                                + session.life().text())
                        .because(
                                new Related("the session's life", session.node().location(late ? "until" : "from")))
                        .hint("free it before the session ends, or move it to a session that lives longer")
                        .addTo(findings);
            }
        }
    }
}
