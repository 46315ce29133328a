package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.RoutingScenario;
import dev.flight.yaml.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Broker nodes that get more than they can work on: always, or while a fault lasts. */
final class BrokerOverload implements RoutingRule {

    /** Rates and times are decimal; their product is not exact. */
    private static final double WHOLE = 1 - 1e-9;

    @Override
    public String id() {
        return "scenario/broker-overload";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        Optional<BrokerLoad> always = overload(scenario, false);
        Optional<BrokerLoad> inFaults = overload(scenario, true);
        // As many nodes as are enough while faults last are enough without them.
        double enough = Stream.of(always, inFaults)
                .flatMap(Optional::stream)
                .mapToDouble(BrokerOverload::enough)
                .max()
                .orElse(0);
        return always.or(() -> inFaults).map(load -> report(scenario, load, enough)).stream()
                .toList();
    }

    private static Optional<BrokerLoad> overload(RoutingScenario scenario, boolean withFaults) {
        return BrokerLoad.heaviest(scenario, withFaults ? scenario.faults() : List.of())
                .filter(load -> load.utilisation() >= WHOLE);
    }

    private Diagnostic report(RoutingScenario scenario, BrokerLoad load, double enough) {
        int servers = load.brokers().servers();
        Mapping brokers = (Mapping) scenario.node().get("brokers");
        return Places.warning(id(), brokers == null ? scenario.node() : brokers, "service", "name")
                .says(Figures.rate(load.perSecond()) + " come from " + Figures.seconds(load.start())
                        + " on at the most, and "
                        + nodes(load) + " of " + servers + (servers == 1 ? " server" : " servers") + " at "
                        + Figures.nanos(load.service()) + " a message can work on "
                        + Figures.rate(load.mostPerSecond()) + ": utilisation " + Figures.percent(load.utilisation()))
                .hint("use " + Figures.number(enough)
                        + " nodes or more, or `servers`, shorten the service, or publish less")
                .diagnostic();
    }

    private static String nodes(BrokerLoad load) {
        int all = load.brokers().nodes();
        return load.up() < all
                ? "the " + load.up() + " of " + all + " nodes that are up,"
                : all + (all == 1 ? " node" : " nodes");
    }

    /** So many nodes that the busiest is not busy all the time, those that are down on top. */
    private static double enough(BrokerLoad load) {
        double up = Math.floor(
                        load.perSecond() * load.service() / 1e9 / load.brokers().servers() + 1e-9)
                + 1;
        return up + load.brokers().nodes() - load.up();
    }
}
