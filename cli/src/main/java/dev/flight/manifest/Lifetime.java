package dev.flight.manifest;

import dev.flight.unit.TimeSpan;

/** From one moment up to, but without, another, on the one clock of a manifest. */
public record Lifetime(TimeSpan from, TimeSpan until) {

    public Lifetime {
        if (from.compareTo(until) >= 0) {
            throw new IllegalArgumentException("empty lifetime: " + from + " to " + until);
        }
    }

    /** Whether all of it lies in another. */
    public boolean within(Lifetime other) {
        return from.compareTo(other.from) >= 0 && until.compareTo(other.until) <= 0;
    }

    /** {@code 0s to 10m}; {@code 40s on} when it never ends. */
    public String text() {
        return until.isForever() ? from + " on" : from + " to " + until;
    }
}
