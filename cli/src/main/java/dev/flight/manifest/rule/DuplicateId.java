package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.manifest.Allocation;
import dev.flight.manifest.Session;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An id used twice among sessions, among a session's allocations, or among channels; a platform named twice. */
final class DuplicateId implements Rule {

    @Override
    public String id() {
        return "manifest/duplicate-id";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Session> sessions = subject.manifest().sessions();
        ids("session", sessions.stream().map(Session::node).toList(), findings);
        ids(
                "channel",
                subject.manifest().channels().stream().map(each -> each.node()).toList(),
                findings);
        for (Session session : sessions) {
            allocations(session.allocations(), findings);
            session.perPlatform().values().forEach(other -> {
                if (other.allocations() != null) {
                    allocations(other.allocations(), findings);
                }
            });
        }
        names("platform", subject.manifest().platforms(), findings);
    }

    private void allocations(List<Allocation> allocations, Findings findings) {
        ids("allocation", allocations.stream().map(Allocation::node).toList(), findings);
    }

    private void ids(String what, List<Mapping> owners, Findings findings) {
        names(
                what,
                owners.stream()
                        .map(owner -> owner.get("id"))
                        .filter(Scalar.class::isInstance)
                        .map(Scalar.class::cast)
                        .toList(),
                findings);
    }

    private void names(String what, List<Scalar> names, Findings findings) {
        Map<String, Scalar> first = new HashMap<>();
        for (Scalar name : names) {
            Scalar before = first.putIfAbsent(name.text(), name);
            if (before != null) {
                Finding.error(id(), name.location(), name.pointer())
                        .says("the " + what + " `" + name.text() + "` stands here a second time")
                        .because(new Related("first here", before.location()))
                        .hint("rename or remove one of the two")
                        .addTo(findings);
            }
        }
    }
}
