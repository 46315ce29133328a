package dev.flight.simulate;

import dev.flight.diagnostic.Checked;
import dev.flight.expect.Expectation;
import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a scenario's expectations is missed; also asked of models that are broken on purpose, by reflection. */
public final class ScenarioVerdict {

    private ScenarioVerdict() {}

    /** The expectations of a scenario in a file that do not hold, each with what it is. */
    public static List<String> missed(String file, @Nullable Integer replications) {
        RoutingRequest request =
                new RoutingRequest(Catalogue.builtin(), List.of(), null, replications, null, List.of(), 1, false);
        Checked<RoutingJob> read = RoutingJob.read(Input.file(Path.of(file), true), request);
        RoutingJob job = Objects.requireNonNull(read.value(), () -> file + " cannot be simulated: " + read.findings());
        return job.run(null, RoutingRequest.Watch.NOBODY).expectations().stream()
                .filter(outcome -> !outcome.holds())
                .map(Expectation.Outcome::message)
                .toList();
    }
}
