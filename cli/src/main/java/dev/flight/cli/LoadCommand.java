package dev.flight.cli;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Replay;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.open.Brokers;
import dev.flight.diagnostic.Checked;
import dev.flight.expect.Expectation;
import dev.flight.load.Answerable;
import dev.flight.load.LeftOut;
import dev.flight.load.LoadPlan;
import dev.flight.load.LoadResult;
import dev.flight.load.Prediction;
import dev.flight.load.Saturation;
import dev.flight.routing.RoutingScenario;
import dev.flight.sim.routing.RoutingMetrics;
import dev.flight.sim.routing.Selection;
import dev.flight.simulate.RoutingJob;
import dev.flight.simulate.RoutingRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flight load}. */
@Command(
        header = "Drive load onto a broker and measure it.",
        description = {
            "Sends the messages of a scenario, the same that `flight simulate routing` draws from its seed, or a steady"
                    + " rate, to the channel, stream or queue that URL names, and receives them there itself. Each message"
                    + " has its moment in the schedule: sending never waits for an answer, and latency is measured from"
                    + " that moment, whatever held the message up. Sends that were late are told apart.",
            "Every message is a `custom-event` with its numbers in its metadata, so that loss, duplicates and reordering are"
                    + " counted to the last one. Use a channel of its own: other messages in a queue or stream would be"
                    + " taken from it.",
            "With a scenario, what the simulation predicts stands beside what was measured. Faults that Flight cannot bring"
                    + " about in a broker are named, and so are expectations that a broker cannot answer.",
            "Exit code 1 when an expectation is missed, 4 when the broker cannot be reached or is gone at the end."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight load 'redis://localhost?channel=load' --rate 5000/s --for 10s --size 300B",
            "  flight load fleet.yaml 'redis://localhost?stream=load' --report load.html",
            ""
        })
final class LoadCommand extends CatalogueCommand {

    private static final int MOST_CONNECTIONS = 256;

    @Parameters(
            paramLabel = "[SCENARIO] URL",
            arity = "1..2",
            description = "A routing scenario, and where it is sent, as redis://host?channel=NAME; `flight explain"
                    + " source/url` lists the forms.")
    List<String> arguments = new ArrayList<>();

    @Mixin
    LoadFlags flags = new LoadFlags();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "Without a scenario, measure so long; default: 10s. With one, end its load there.")
    @Nullable
    String length;

    @Option(names = "--seed", paramLabel = "N", description = "What chance is drawn from, in place of the scenario's.")
    @Nullable
    Long seed;

    @Option(
            names = "--connections",
            paramLabel = "N",
            description = "Send over so many connections in turn. Default: 1.")
    int connections = 1;

    @Option(
            names = "--until-saturation",
            description = "Without a scenario: start at --rate, double it until the broker does not keep up, then close"
                    + " in on the highest rate that it sustains; --for is the length of each step.")
    boolean untilSaturation;

    @Option(
            names = "--expect",
            paramLabel = "EXPRESSION",
            description =
                    "What must hold beside what the scenario expects, as `p99 <= 5ms` or `delivered == 100%%`; else"
                            + " the exit code is 1. Repeatable.")
    List<String> expressions = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = SimulationFailOn.class,
            description = "error: the exit code is 1 on missed expectations; never: it is 0. Default: error.")
    String failOn = SimulationFailOn.ERROR;

    @Mixin
    LoadOutputs outputs = new LoadOutputs();

    LoadCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() throws BrokerFailure {
        SimulationFailOn.check(failOn);
        SimulationFlags.within("--connections", connections, MOST_CONNECTIONS);
        outputs.formats.targets();
        SourceUrl url = url();
        String scenario = scenario();
        if (scenario != null) {
            flags.refuseBesideScenario(scenario);
        }
        return Interruption.during(host, () -> load(scenario, url));
    }

    private ExitCode load(@Nullable String scenario, SourceUrl url) throws BrokerFailure {
        if (scenario != null) {
            return scenario(scenario, url);
        }
        return untilSaturation ? saturate(url) : steady(url);
    }

    /** The last argument, or the one that looks like a URL. */
    private SourceUrl url() {
        String last = arguments.get(arguments.size() - 1);
        boolean first = arguments.size() == 2 && Urls.isUrl(arguments.get(0)) && !Urls.isUrl(last);
        SourceUrl url = Urls.read(first ? arguments.get(0) : last);
        if (url instanceof SourceUrl.Standard || url instanceof SourceUrl.Recorded) {
            throw new UsageError(url.text() + " is no broker: what is sent must come back");
        }
        return url;
    }

    private @Nullable String scenario() {
        if (arguments.size() == 1) {
            return null;
        }
        if (untilSaturation) {
            throw new UsageError("--until-saturation raises a rate; a scenario has its own: leave one of them out");
        }
        return Urls.isUrl(arguments.get(0)) ? arguments.get(1) : arguments.get(0);
    }

    private ExitCode scenario(String file, SourceUrl url) throws BrokerFailure {
        Inputs inputs = Inputs.of(List.of(file), host);
        if (!inputs.missing().isEmpty()) {
            return say(inputs.missing(), SimulationFailOn.code(failOn));
        }
        Checked<RoutingJob> read = RoutingJob.read(inputs.only(file, "scenario"), request());
        ExitCode said = say(read.findings(), SimulationFailOn.code(failOn));
        RoutingJob job = read.value();
        if (job == null) {
            return said;
        }
        String mistake = job.mistake();
        if (mistake != null) {
            throw new UsageError(mistake);
        }
        RoutingScenario scenario = job.scenario();
        LoadResult measured = run(LoadPlan.of(scenario, file), url);
        LoadResult whole = measured.with(
                Prediction.of(scenario, file, Runtime.getRuntime().availableProcessors()), LeftOut.of(scenario));
        return report(whole, job.expectations());
    }

    private RoutingRequest request() {
        return new RoutingRequest(
                catalogue(), List.of(), seed, null, Times.positive("--for", length), expectations(), 1, false);
    }

    private List<Expectation<Selection>> expectations() {
        return ExpectFlags.read(expressions, RoutingMetrics.ALL, RoutingMetrics.SELECTORS);
    }

    private ExitCode steady(SourceUrl url) throws BrokerFailure {
        List<Expectation<Selection>> expectations = expectations();
        return report(run(flags.plan(flags.perSecond(), length), url), expectations);
    }

    private ExitCode saturate(SourceUrl url) {
        outputs.checkSaturation();
        if (!expressions.isEmpty()) {
            throw new UsageError("--until-saturation expects nothing: leave --expect out");
        }
        List<Saturation.Step> steps = Saturation.search(flags.perSecond(), rate -> {
            try {
                return run(flags.plan(rate, length), url);
            } catch (BrokerFailure failure) {
                throw new EnvironmentFault(failure.getMessage() + "; " + failure.hint(), failure);
            }
        });
        outputs.write(steps, url.text(), host, style());
        return ExitCode.CLEAN;
    }

    private LoadResult run(LoadPlan plan, SourceUrl url) throws BrokerFailure {
        try (Brokers brokers = new Brokers(host.in(), new WriterStream(host.out()), Replay.AT_ONCE);
                LoadConnections open = LoadConnections.open(brokers, url, connections)) {
            long now = System.currentTimeMillis();
            long run = now << 20 ^ System.nanoTime();
            return open.run(plan, run, now);
        }
    }

    private ExitCode report(LoadResult measured, List<Expectation<Selection>> expectations) {
        LoadResult result = Answerable.check(measured, expectations);
        outputs.write(result, host, style(), width());
        outputs.formats.tellMissed(result.measured().expectations(), host);
        if (!result.reception().connected()) {
            return ExitCode.ENVIRONMENT;
        }
        return result.measured().keepsExpectations() ? ExitCode.CLEAN : SimulationFailOn.code(failOn);
    }
}
