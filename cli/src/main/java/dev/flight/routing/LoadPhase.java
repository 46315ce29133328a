package dev.flight.routing;

import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are published for a while.
 *
 * @param fromPerSecond the rate at its start
 * @param toPerSecond the rate at its end; between them it changes evenly
 * @param channel the channel that they are for; null for all, each by its weight
 */
public record LoadPhase(
        String name,
        TimeSpan start,
        TimeSpan length,
        Arrivals arrivals,
        double fromPerSecond,
        double toPerSecond,
        @Nullable String channel,
        Mapping node) {

    public long endNanos() {
        return start.nanos() + length.nanos();
    }
}
