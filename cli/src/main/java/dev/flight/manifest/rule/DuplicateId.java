package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.manifest.Allocation;
import dev.flight.manifest.Channel;
import dev.flight.manifest.Session;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An id used twice among sessions, among a session's allocations, or among channels; a platform named twice. */
final class DuplicateId implements Rule {

    @Override
    public String id() {
        return "manifest/duplicate-id";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Session> sessions = subject.manifest().sessions();
        ids("session", sessions, Session::node, findings);
        ids("channel", subject.manifest().channels(), Channel::node, findings);
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
        ids("allocation", allocations, Allocation::node, findings);
    }

    private <T> void ids(String what, List<T> owners, Function<T, Mapping> node, Findings findings) {
        List<Scalar> ids = new ArrayList<>(owners.size());
        for (T owner : owners) {
            if (node.apply(owner).get("id") instanceof Scalar id) {
                ids.add(id);
            }
        }
        names(what, ids, findings);
    }

    private void names(String what, List<Scalar> names, Findings findings) {
        if (names.size() < 2) {
            return;
        }
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
