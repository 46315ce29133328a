package dev.flight.cli;

import java.util.ArrayList;
import java.util.List;

/** What {@code --fail-on} of a simulation takes, for completion. */
final class SimulationFailOn extends ArrayList<String> {

    static final String ERROR = "error";
    private static final String NEVER = "never";

    SimulationFailOn() {
        super(List.of(ERROR, NEVER));
    }

    /** Refuses what it does not take. */
    static void check(String failOn) {
        if (!new SimulationFailOn().contains(failOn)) {
            throw new UsageError("--fail-on takes error or never, not `" + failOn + "`");
        }
    }

    /** The exit code of a run that found something. */
    static ExitCode code(String failOn) {
        return failOn.equals(NEVER) ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
