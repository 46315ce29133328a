package dev.flight.report.load;

import dev.flight.load.LoadResult;
import dev.flight.load.Prediction;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a group, beside what was predicted of it.
 *
 * @param subscriber what was predicted up to a subscriber at the broker; null without a scenario
 * @param client the same up to the clients
 */
record Predicted(
        GroupResult measured,
        @Nullable Tally subscriber,
        @Nullable Tally client) {

    /** All groups: a prediction has the same ones in the same order. */
    static List<Predicted> of(LoadResult result) {
        List<Predicted> all = new ArrayList<>();
        Prediction prediction = result.prediction();
        for (int i = 0; i < result.measured().groups().size(); i++) {
            all.add(new Predicted(
                    result.measured().groups().get(i),
                    prediction == null
                            ? null
                            : prediction.subscriber().groups().get(i).tally(),
                    prediction == null
                            ? null
                            : prediction.client().groups().get(i).tally()));
        }
        return all;
    }

    Tally tally() {
        return measured.tally();
    }
}
