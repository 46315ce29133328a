package dev.flight.cli;

import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every simulation: its chance, its length, and what of its result is a failure. */
final class SimulationFlags {

    static final int MOST_REPLICATIONS = 10_000;

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
            completionCandidates = SimulationFailOn.class,
            description =
                    "error: the exit code is 1 on failures and missed expectations; never: it is 0. Default: error.")
    String failOn = SimulationFailOn.ERROR;

    /** Refuses what no simulation takes. */
    void check() {
        SimulationFailOn.check(failOn);
        within("--replications", replications, MOST_REPLICATIONS);
    }

    /** Refuses a number that is not from 1 to the most that an option takes. */
    static void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new UsageError(option + " is " + value + "; it can be 1 to " + most);
        }
    }

    /** Where to stop; null for the end of the workload. */
    @Nullable
    TimeSpan end() {
        return Times.positive("--for", until);
    }

    /** The exit code of a run that found something. */
    ExitCode failed() {
        return SimulationFailOn.code(failOn);
    }
}
