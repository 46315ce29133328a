package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.routing.RoutingScenario;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Sequence;
import java.util.List;
import java.util.stream.IntStream;

/** Faults that begin when nothing is published any more. */
final class FaultAfterEnd implements RoutingRule {

    @Override
    public String id() {
        return "scenario/fault-after-end";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        if (!(scenario.node().get("faults") instanceof Sequence written)) {
            return List.of();
        }
        TimeSpan end = scenario.loadEnd();
        return IntStream.range(0, scenario.faults().size())
                .filter(i -> scenario.faults().get(i).at().compareTo(end) >= 0)
                .mapToObj(i ->
                        report(written.items().get(i), scenario.faults().get(i).at(), end))
                .toList();
    }

    private Diagnostic report(Node fault, TimeSpan at, TimeSpan end) {
        Node place = fault instanceof Mapping mapping && mapping.get("at") != null ? mapping.get("at") : fault;
        return Finding.warning(id(), place.location(), place.pointer())
                .says("the fault begins at " + at + ", the last load ends at " + end
                        + ": it meets only what is still on its way then")
                .hint("let it begin before " + end + ", or let a load last longer")
                .diagnostic();
    }
}
