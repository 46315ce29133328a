package dev.flight.load;

import dev.flight.sim.routing.RoutingResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a load answers.
 *
 * @param url where it was sent, without secrets
 * @param measured what became of the messages behind the warm-up, with what was expected of it
 * @param prediction null where there is no scenario
 * @param receivedPerSecond the rate at which measured messages came in
 * @param unmeasured expectations that a real broker cannot be asked
 * @param skipped parts of the scenario that a load leaves out, and why
 * @param interrupted whether it was ended before its end
 */
public record LoadResult(
        String url,
        RoutingResult measured,
        @Nullable Prediction prediction,
        Punctuality punctuality,
        Reception reception,
        List<ChannelCount> channels,
        double receivedPerSecond,
        List<String> unmeasured,
        List<String> skipped,
        boolean interrupted) {

    public LoadResult {
        channels = List.copyOf(channels);
        unmeasured = List.copyOf(unmeasured);
        skipped = List.copyOf(skipped);
    }

    /** All messages that never came, those of the warm-up among them. */
    public long lost() {
        return channels.stream().mapToLong(ChannelCount::lost).sum();
    }

    /** The same beside a prediction and what is left out of the scenario. */
    public LoadResult with(Prediction predicted, List<String> leftOut) {
        return new LoadResult(
                url,
                measured,
                predicted,
                punctuality,
                reception,
                channels,
                receivedPerSecond,
                unmeasured,
                leftOut,
                interrupted);
    }

    /** The same, held against expectations. */
    LoadResult with(RoutingResult checked, List<String> notAsked) {
        return new LoadResult(
                url,
                checked,
                prediction,
                punctuality,
                reception,
                channels,
                receivedPerSecond,
                notAsked,
                skipped,
                interrupted);
    }
}
