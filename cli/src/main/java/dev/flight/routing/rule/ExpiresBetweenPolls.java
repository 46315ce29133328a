package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.routing.RoutingScenario;
import dev.flight.unit.TimeSpan;
import java.util.List;

/** Messages that may live shorter than the time between two polls. */
final class ExpiresBetweenPolls implements RoutingRule {

    @Override
    public String id() {
        return "scenario/expires-between-polls";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return Subscription.all(scenario).stream()
                .filter(each -> each.clients().realtime().connectionMode() == ConnectionMode.POLLING)
                .filter(each -> each.timeToLive().compareTo(interval(each)) < 0)
                .map(this::report)
                .toList();
    }

    private static TimeSpan interval(Subscription each) {
        return each.clients().realtime().updateInterval();
    }

    private Diagnostic report(Subscription each) {
        TimeSpan interval = interval(each);
        TimeSpan lives = each.timeToLive();
        boolean own = each.channel().ttl() != null;
        return Places.warning(id(), each.channel(), own ? "ttl" : "name")
                .says("`" + each.channel().name() + "` to " + each.clients().name() + ": messages expire after " + lives
                        + (own ? " (ttl)" : " (maxMessageAge)") + ", polls are " + interval + " apart: about "
                        + Figures.percent(1 - lives.seconds() / interval.seconds()) + " of them expire before a poll")
                .hint("let messages live for " + interval + " or longer, or poll at least each " + lives)
                .diagnostic();
    }
}
