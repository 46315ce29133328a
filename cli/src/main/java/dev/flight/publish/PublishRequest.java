package dev.flight.publish;

import dev.flight.unit.Rate;
import org.jspecify.annotations.Nullable;

/**
 * How a recording is published.
 *
 * @param raw whether lines are sent as they are, whatever they say
 * @param rate how often one is sent; null for the pace at which the recording gives them
 * @param loop whether the recording starts over at its end
 * @param count how many are sent at most
 */
public record PublishRequest(boolean raw, @Nullable Rate rate, boolean loop, long count) {

    /** All of a recording, once. */
    public static final PublishRequest ALL = new PublishRequest(false, null, false, Long.MAX_VALUE);
}
