package dev.flight.conformance.testee;

import dev.flight.unit.TimeSpan;

/**
 * How long a testee is waited for.
 *
 * @param answer for an answer
 * @param start for the first answer of a process, which may have to be compiled
 * @param restarts how often in a row a process may end without one answer before it is given up
 */
public record Patience(TimeSpan answer, TimeSpan start, int restarts) {

    public static final TimeSpan SHORTEST_START = TimeSpan.ofMillis(30_000);

    /** As much as a case gets, with time to start. */
    public static Patience of(TimeSpan answer) {
        return new Patience(answer, answer.compareTo(SHORTEST_START) < 0 ? SHORTEST_START : answer, 8);
    }
}
