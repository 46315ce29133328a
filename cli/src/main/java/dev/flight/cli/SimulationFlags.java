package dev.flight.cli;

import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every simulation: its chance, its length, and what of its result is a failure. */
final class SimulationFlags {

    private static final String ERROR = "error";
    private static final String NEVER = "never";
    private static final int MOST_REPLICATIONS = 10_000;

    @Option(names = "--seed", paramLabel = "N", description = "What chance is drawn from, in place of the scenario's.")
    @Nullable
    Long seed;

    @Option(names = "--for", paramLabel = "TIME", description = "Run so long, as 1h. Default: all of the workload.")
    @Nullable
    String until;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Run a scenario so often, each with chances of its own, for 95%% confidence intervals."
                    + " Default: 1.")
    int replications = 1;

    @Mixin
    ExpectFlags expect = new ExpectFlags();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = FailOn.class,
            description =
                    "error: the exit code is 1 on failures and missed expectations; never: it is 0. Default: error.")
    String failOn = ERROR;

    /** What to fail on, for completion. */
    static final class FailOn extends ArrayList<String> {
        FailOn() {
            super(List.of(ERROR, NEVER));
        }
    }

    /** Refuses what no simulation takes. */
    void check() {
        if (!new FailOn().contains(failOn)) {
            throw new UsageError("--fail-on takes error or never, not `" + failOn + "`");
        }
        if (replications < 1 || replications > MOST_REPLICATIONS) {
            throw new UsageError("--replications is " + replications + "; it can be 1 to " + MOST_REPLICATIONS);
        }
    }

    /** Where to stop; null for the end of the workload. */
    @Nullable
    TimeSpan end() {
        return Times.positive("--for", until);
    }

    /** The exit code of a run that found something, or nothing. */
    ExitCode code(boolean found) {
        return found && !failOn.equals(NEVER) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
