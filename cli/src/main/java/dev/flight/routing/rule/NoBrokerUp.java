package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.Fault;
import dev.flight.routing.Fault.BrokerDown;
import dev.flight.routing.RoutingScenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Times in which no node of the broker is up. */
final class NoBrokerUp implements RoutingRule {

    @Override
    public String id() {
        return "scenario/no-broker-up";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return IntStream.range(0, scenario.faults().size())
                .boxed()
                .flatMap(i -> check(scenario, i).stream())
                .toList();
    }

    /** At the fault that takes the last node down. */
    private Optional<Diagnostic> check(RoutingScenario scenario, int index) {
        Fault last = scenario.faults().get(index);
        List<BrokerDown> down = scenario.faults().stream()
                .filter(BrokerDown.class::isInstance)
                .map(BrokerDown.class::cast)
                .filter(each -> each.at().compareTo(last.at()) <= 0
                        && each.endNanos() > last.at().nanos())
                .toList();
        boolean isLast = down.contains(last)
                && IntStream.range(index + 1, scenario.faults().size())
                        .mapToObj(scenario.faults()::get)
                        .noneMatch(each -> down.contains(each) && each.at().equals(last.at()));
        if (!isLast
                || down.stream().mapToInt(BrokerDown::node).distinct().count()
                        < scenario.brokers().nodes()) {
            return Optional.empty();
        }
        double from = last.at().seconds();
        double to = down.stream().mapToLong(Fault::endNanos).min().orElse(0) / 1e9;
        double messages =
                new Loads(scenario).published(from, to).within(from, to).total();
        return messages < 1 ? Optional.empty() : Optional.of(report(scenario, index, from, to, messages));
    }

    private Diagnostic report(RoutingScenario scenario, int index, double from, double to, double messages) {
        return Places.ofFault(id(), scenario, index, "broker")
                .says("no node of the broker is up from " + Figures.seconds(from) + " to " + Figures.seconds(to)
                        + ": of the " + Figures.number(messages)
                        + " messages published meanwhile, those that need no acknowledgement are lost")
                .hint("use one node more than fail together, or let what matters be acknowledged")
                .diagnostic();
    }
}
