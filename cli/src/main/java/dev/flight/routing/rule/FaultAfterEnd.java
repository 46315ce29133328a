package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.RoutingScenario;
import dev.flight.unit.TimeSpan;
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
        TimeSpan end = scenario.loadEnd();
        return IntStream.range(0, scenario.faults().size())
                .filter(i -> scenario.faults().get(i).at().compareTo(end) >= 0)
                .mapToObj(i -> report(scenario, i, end))
                .toList();
    }

    private Diagnostic report(RoutingScenario scenario, int index, TimeSpan end) {
        return Places.ofFault(id(), scenario, index, "at")
                .says("the fault begins at " + scenario.faults().get(index).at() + ", the last load ends at " + end
                        + ": it meets only what is still on its way then")
                .hint("let it begin before " + end + ", or let a load last longer")
                .diagnostic();
    }
}
