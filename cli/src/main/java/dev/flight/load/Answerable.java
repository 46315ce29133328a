package dev.flight.load;

import dev.flight.expect.Expectation;
import dev.flight.sim.routing.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a real broker can be asked: what we see at our own subscriber. Its queues and reasons it keeps to itself. */
public final class Answerable {

    private static final Set<String> METRICS =
            Set.of("delivered", "dropped", "duplicates", "mean", "p50", "p90", "p95", "p99", "p999", "max");

    private static final String REASON = "reason";

    private Answerable() {}

    /** Holds a result against the expectations that it can answer, and names the others. */
    public static LoadResult check(LoadResult result, List<Expectation<Selection>> expectations) {
        List<Expectation.Outcome> outcomes = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Expectation<Selection> each : expectations) {
            if (isMeasured(each)) {
                outcomes.add(each.check(Selection.of(result.measured(), each.selectors())));
            } else {
                others.add(each.text());
            }
        }
        return result.with(result.measured().with(outcomes), others);
    }

    private static boolean isMeasured(Expectation<Selection> expectation) {
        return METRICS.contains(expectation.metric().name())
                && !expectation.selectors().containsKey(REASON);
    }
}
