package dev.flight.routing.rule;

import dev.flight.routing.Brokers;
import dev.flight.routing.Fault;
import dev.flight.routing.RoutingScenario;
import dev.flight.sim.Distribution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The work of the busiest broker node in a part of the load: connections, and so messages, are spread evenly over the nodes
 * that are up.
 *
 * @param start the second it begins at
 * @param perSecond the highest rate within it
 * @param up how many nodes are up
 * @param service how long the busiest of them works on a message in the mean, in nanoseconds
 */
record BrokerLoad(double start, double perSecond, int up, double service, Brokers brokers) {

    /** The heaviest; empty where nodes take no time. */
    static Optional<BrokerLoad> heaviest(RoutingScenario scenario, List<Fault> faults) {
        Distribution own = scenario.brokers().service();
        double service = own == null ? 0 : own.mean();
        double[] moments = faults.stream()
                .flatMap(each -> List.of(each.at().seconds(), each.endNanos() / 1e9).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new Loads(scenario)
                .published(moments).segments().stream()
                        .map(each -> of(each, scenario.brokers(), service, faults))
                        .filter(each -> each.service() > 0)
                        .max(Comparator.comparingDouble(BrokerLoad::utilisation));
    }

    private static BrokerLoad of(RateCurve.Segment segment, Brokers brokers, double service, List<Fault> faults) {
        List<Fault> now = faults.stream()
                .filter(each -> each.at().seconds() <= segment.start() && each.endNanos() / 1e9 >= segment.end())
                .toList();
        List<Integer> down = now.stream()
                .filter(Fault.BrokerDown.class::isInstance)
                .map(each -> ((Fault.BrokerDown) each).node())
                .distinct()
                .toList();
        double slowest = now.stream()
                .filter(each -> each instanceof Fault.BrokerSlow slow && !down.contains(slow.node()))
                .mapToDouble(each -> ((Fault.BrokerSlow) each).service().mean())
                .max()
                .orElse(0);
        int up = brokers.nodes() - down.size();
        double rate = Math.max(segment.from(), segment.to());
        return new BrokerLoad(segment.start(), rate, up, Math.max(slowest, service), brokers);
    }

    /** The part of its time that the node would have to work; none where none is up. */
    double utilisation() {
        return up == 0 ? 0 : perSecond * service / 1e9 / ((double) up * brokers.servers());
    }

    /** The rate that it can just keep up with. */
    double mostPerSecond() {
        return (double) up * brokers.servers() / service * 1e9;
    }
}
