package dev.flight.workload;

import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Mapping;

/**
 * A phase's place in its scenario.
 *
 * @param name its name, once in the scenario: the seed of its chance
 * @param start when it starts
 * @param length how long it lasts
 * @param node where the scenario says so
 */
public record Slot(String name, TimeSpan start, TimeSpan length, Mapping node) {

    long startNanos() {
        return start.nanos();
    }

    long endNanos() {
        return start.nanos() + length.nanos();
    }
}
