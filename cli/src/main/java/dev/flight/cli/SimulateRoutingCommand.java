package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.sim.routing.RoutingMetrics;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.simulate.RoutingJob;
import dev.flight.simulate.RoutingRequest;
import dev.flight.text.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flight simulate routing}. */
@Command(
        header = "Route a scenario's messages through brokers, queues and links.",
        description = {
            "Follows every message from its publisher over a broker and the queue of a connection to its client, with"
                    + " polling, batches, loss, retries, faults and memory pressure, and says what is delivered, how late,"
                    + " and what is lost and why. FILE is a scenario.",
            "What must go wrong at these rates and times, as a queue that overflows, is told on standard error first.",
            "The exit code is 1 when an expectation, of the scenario or an --expect, is missed."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight simulate routing fleet.yaml --report fleet.html",
            "  flight simulate routing fleet.yaml -p dreamcast --for 10m --expect 'delivered(priority=critical) >= 99.99%%'",
            ""
        })
final class SimulateRoutingCommand extends CatalogueCommand {

    private static final int MOST_THREADS = 1024;

    @Parameters(paramLabel = "FILE", description = "A scenario, or - for standard input.")
    String file = "";

    @Option(
            names = {"-p", "--platform"},
            paramLabel = "NAME",
            split = ",",
            hideParamSyntax = true,
            completionCandidates = ProfileNames.class,
            description = "Report and check only the clients of this platform or of this name. The others are simulated"
                    + " all the same, as they share the brokers. Repeatable, or with commas.")
    List<String> platforms = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "What chance is drawn from, in place of the scenario's.")
    @Nullable
    Long seed;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "End the load there, as 10m: it is cut, or its last phase goes on at the rate of its end."
                    + " Default: as the scenario has it.")
    @Nullable
    String until;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Run so often, each with chances of its own, for 95%% confidence intervals. Default: as the"
                    + " scenario has it.")
    @Nullable
    Integer replications;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Run so many replications at a time; the result is the same for any number. Default: as many"
                    + " as there are processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--expect",
            paramLabel = "EXPRESSION",
            description =
                    "What must hold beside what the scenario expects, as `p99(platform=vita) <= 2s`; else the exit"
                            + " code is 1. Repeatable. `flight explain scenario/expect` lists what can be asked.")
    List<String> expressions = new ArrayList<>();

    @Option(names = "--check", description = "Check after every event that no message got lost or doubled; slow.")
    boolean check;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = SimulationFailOn.class,
            description = "error: the exit code is 1 on missed expectations; never: it is 0. Default: error.")
    String failOn = SimulationFailOn.ERROR;

    @Mixin
    RoutingOutputs outputs = new RoutingOutputs();

    SimulateRoutingCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() {
        outputs.check(file);
        checkFlags();
        Inputs inputs = Inputs.of(List.of(file), host);
        if (!inputs.missing().isEmpty()) {
            return say(inputs.missing());
        }
        return run(RoutingJob.read(inputs.only(file, "scenario"), request()));
    }

    private void checkFlags() {
        SimulationFailOn.check(failOn);
        SimulationFlags.within(
                "--replications", replications == null ? 1 : replications, SimulationFlags.MOST_REPLICATIONS);
        SimulationFlags.within("--threads", threads, MOST_THREADS);
    }

    private RoutingRequest request() {
        return new RoutingRequest(
                catalogue(),
                platforms,
                seed,
                replications,
                Times.positive("--for", until),
                ExpectFlags.read(expressions, RoutingMetrics.ALL, RoutingMetrics.SELECTORS),
                threads,
                check);
    }

    private ExitCode run(Checked<RoutingJob> read) {
        ExitCode said = say(read.findings());
        RoutingJob job = read.value();
        if (job == null) {
            return said;
        }
        String mistake = job.mistake();
        if (mistake != null) {
            throw new UsageError(mistake);
        }
        RoutingResult result = simulated(job);
        job.leftOut()
                .forEach(text -> host.err().println("not checked, as its clients are left out: " + Printable.of(text)));
        outputs.write(result, host, style(), width());
        outputs.formats.tellMissed(result.expectations(), host);
        return result.keepsExpectations() ? said : SimulationFailOn.code(failOn);
    }

    private RoutingResult simulated(RoutingJob job) {
        try (SimulatedTime watch = new SimulatedTime(host);
                TraceFile trace = outputs.traceFile()) {
            return job.run(trace, watch);
        }
    }

    private ExitCode say(List<Diagnostic> findings) {
        return say(findings, SimulationFailOn.code(failOn));
    }
}
