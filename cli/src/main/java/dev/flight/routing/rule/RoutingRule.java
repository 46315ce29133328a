package dev.flight.routing.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.routing.RoutingScenario;
import java.util.List;

/** Something that must hold of a routing scenario, and can be reckoned without running it. */
public interface RoutingRule {

    /** The id that findings carry and {@code flight explain} knows. */
    String id();

    List<Diagnostic> check(RoutingScenario scenario);
}
