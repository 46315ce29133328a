package dev.flight.report.routing;

import dev.flight.sim.routing.BrokerResult;
import dev.flight.sim.routing.ClientsResult;
import dev.flight.sim.routing.Course;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.RoutingResult;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What of a result is worth a line or a plot. */
final class Traffic {

    private Traffic() {}

    /** The nodes, unless none of them took any time. */
    static List<BrokerResult> brokers(RoutingResult result) {
        boolean worked = result.brokers().stream().anyMatch(each -> each.utilisation() > 0 || each.depthMax() > 0);
        return worked || result.brokers().size() > 1 ? result.brokers() : List.of();
    }

    /** The clients whose connections did not simply last. */
    static List<ClientsResult> troubled(RoutingResult result) {
        return result.clients().stream()
                .filter(each ->
                        each.disconnects() + each.reconnects() + each.fallbacks() + each.failedPolls() + each.shrinks()
                                > 0)
                .toList();
    }

    /** The ends that messages of some clients had. */
    static List<Fate> fates(List<Course> courses) {
        return Arrays.stream(Fate.values())
                .filter(fate -> courses.stream().anyMatch(course -> course.has(fate)))
                .toList();
    }

    /** The courses of clients. */
    static List<Course> courses(RoutingResult result, Predicate<ClientsResult> of) {
        return result.clients().stream().filter(of).map(ClientsResult::course).toList();
    }
}
