package dev.flight.report.routing;

import dev.flight.sim.routing.BrokerResult;
import dev.flight.sim.routing.ClientsResult;
import dev.flight.sim.routing.Course;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.RoutingResult;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What of a result is worth a line or a plot. */
final class Traffic {

    private Traffic() {}

    /** The nodes, unless none of them took any time. */
    static List<BrokerResult> brokers(RoutingResult result) {
        boolean worked = result.brokers().stream().anyMatch(each -> each.utilisation() > 0 || each.depthMax() > 0);
        return worked || result.brokers().size() > 1 ? result.brokers() : List.of();
    }

    /** The faults that begin before the end: a run may be cut short of some. */
    static List<RoutingResult.Shade> faults(RoutingResult result) {
        return result.faults().stream()
                .filter(fault -> fault.from().compareTo(result.to()) < 0)
                .toList();
    }

    /** The clients whose connections did not simply last, the most troubled first. */
    static List<ClientsResult> troubled(RoutingResult result) {
        return result.clients().stream()
                .filter(each -> troubles(each) > 0)
                .sorted(Comparator.comparingLong(Traffic::troubles).reversed())
                .toList();
    }

    private static long troubles(ClientsResult each) {
        return each.disconnects() + each.reconnects() + each.fallbacks() + each.failedPolls() + each.shrinks();
    }

    /** The ends that messages of some clients had. */
    static List<Fate> fates(List<Course> courses) {
        return Arrays.stream(Fate.values())
                .filter(fate -> courses.stream().anyMatch(course -> hasAny(fate, course)))
                .toList();
    }

    /** Whether one was not taken back, as is an end whose message comes through after all. */
    private static boolean hasAny(Fate fate, Course course) {
        return course.has(fate) && IntStream.range(0, Course.PARTS).anyMatch(part -> course.ended(fate, part) > 0);
    }

    /** The courses of clients. */
    static List<Course> courses(RoutingResult result, Predicate<ClientsResult> of) {
        return result.clients().stream().filter(of).map(ClientsResult::course).toList();
    }
}
