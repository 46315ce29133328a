package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.RoutingScenario;
import dev.flight.unit.ByteSize;
import java.util.List;

/** Payloads over the largest that a platform takes. */
final class PayloadTooLarge implements RoutingRule {

    @Override
    public String id() {
        return "scenario/payload-too-large";
    }

    @Override
    public List<Diagnostic> check(RoutingScenario scenario) {
        return Subscription.all(scenario).stream()
                .filter(each -> each.tooLarge() > 0)
                .map(this::report)
                .toList();
    }

    private Diagnostic report(Subscription each) {
        ByteSize most = each.clients().realtime().maxPayload();
        return Places.warning(id(), each.channel(), "payload")
                .says(Figures.percent(each.tooLarge()) + " of the messages of `"
                        + each.channel().name() + "` to " + each.clients().name()
                        + " will be rejected: their payload is over maxPayload, " + most)
                .hint("send payloads of " + most + " or less, or name in the channel's `clients` only who takes more")
                .diagnostic();
    }
}
