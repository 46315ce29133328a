package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.input.Input;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.Catalogue;
import dev.flight.report.Figures;
import dev.flight.report.memory.ExpectationText;
import dev.flight.sim.memory.MemoryMetrics;
import dev.flight.sim.memory.RegionSetup;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.TooManySnapshots;
import dev.flight.simulate.InputReader;
import dev.flight.simulate.MemoryJob;
import dev.flight.simulate.MemoryRequest;
import dev.flight.simulate.WorkloadInput;
import dev.flight.trace.TraceOptions;
import dev.flight.unit.TimeSpan;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flight simulate memory}. */
@Command(
        header = "Run a manifest, scenario or trace on each platform's heap.",
        description = {
            "Places every block where the platform's allocator would, follows fragmentation, limits and memory pressure, and"
                    + " says which allocation fails first, when and why. FILE is an allocation manifest, a memory scenario,"
                    + " or a recorded trace: NDJSON, CSV or glibc mtrace, compressed by gzip or not.",
            "The exit code is 1 when an allocation fails, a session is killed or an --expect is missed."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight simulate memory racing-game.yaml -p dreamcast,psp --for 1h",
            "  flight simulate memory game.mtrace -p all --expect 'fragmentation < 0.3'",
            "  flight simulate memory trace.csv --heap 64KB --policies all --align 1 --header 0",
            ""
        })
final class SimulateMemoryCommand extends SimulationCommand {

    @Mixin
    HeapFlags heap = new HeapFlags();

    @Mixin
    PolicyFlags policies = new PolicyFlags();

    @Mixin
    MemoryOutputs outputs = new MemoryOutputs();

    @Option(
            names = "--min-heap",
            description = "Search for the smallest heap that survives; limits and shares of sessions do not count.")
    boolean minimumHeap;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "The time between operations of a trace that has no times, as mtrace's. Default: 1ms.")
    @Nullable
    String interval;

    @Option(names = "--skip-bad", description = "Leave out lines of a trace that cannot be read, and count them.")
    boolean skipBad;

    @Option(names = "--check", description = "Check the heaps for consistency after every operation; slow.")
    boolean check;

    SimulateMemoryCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() throws IOException {
        outputs.check();
        simulation.check();
        return runFile();
    }

    @Override
    ExitCode run(Input input) throws IOException {
        MemoryRequest request = request(catalogue());
        Checked<WorkloadInput> read = new InputReader(request.traceOptions()).read(input);
        ExitCode said = say(read.findings());
        if (read.value() == null) {
            return said;
        }
        refuse(read.value(), request);
        try (SnapshotFile snapshots = outputs.snapshotFile(host)) {
            MemoryRequest asked = snapshots == null ? request : request.withSnapshots(snapshots);
            return run(read.value(), input.name(), asked, snapshots);
        } catch (TooManySnapshots e) {
            throw new UsageError(SnapshotFile.tooMany(e));
        }
    }

    private MemoryRequest request(Catalogue catalogue) {
        List<AllocatorPolicy> chosen = policies.chosen();
        RegionSetup own = heap.region(chosen.isEmpty() ? AllocatorPolicy.BEST_FIT : chosen.get(0));
        if (own != null && platforms.isGiven()) {
            throw new UsageError("--heap and --platform exclude each other: a platform has a heap of its own");
        }
        return new MemoryRequest(
                catalogue,
                platforms.chosen(catalogue, SimulationCommand::hasHeap),
                own,
                chosen,
                simulation.seed,
                simulation.end(),
                simulation.replications,
                minimumHeap,
                ExpectFlags.read(simulation.expect.expressions, MemoryMetrics.ALL, MemoryMetrics.SELECTORS),
                null,
                Times.positive("--snapshot-interval", outputs.snapshotInterval),
                reading(),
                check);
    }

    private TraceOptions reading() {
        TimeSpan between = Times.positive("--interval", interval);
        return new TraceOptions(skipBad, between == null ? TraceOptions.DEFAULT.interval() : between, null);
    }

    private void refuse(WorkloadInput input, MemoryRequest request) {
        if (input instanceof WorkloadInput.MadeUp && request.heap() != null) {
            throw new UsageError(
                    "--heap is for traces; a manifest or scenario is made up for platforms: leave --heap out");
        }
        if (!(input instanceof WorkloadInput.Recorded)) {
            return;
        }
        if (request.heap() == null && request.platforms().isEmpty()) {
            throw new UsageError("a trace names no platform: say -p dreamcast, -p all, or --heap 16MB");
        }
        if (minimumHeap && file.equals(STANDARD_INPUT)) {
            throw new UsageError(
                    "--min-heap reads a trace many times, standard input can be read once: save it to a file");
        }
    }

    private ExitCode run(WorkloadInput input, String source, MemoryRequest request, @Nullable SnapshotFile snapshots)
            throws IOException {
        MemoryJob job = new MemoryJob(request);
        SimulationResult result = job.run(input, source);
        ExitCode said = say(job.findings());
        if (!job.isUsable()) {
            sayWhereSnapshotsEnd(job, snapshots);
            return said;
        }
        if (result.targets().isEmpty()) {
            throw new UsageError("none of the platforms has a heap of a known size: nothing was simulated");
        }
        sayLeftOut(request.catalogue());
        List<String> unmatched = MemoryJob.unmatched(request, result);
        if (!unmatched.isEmpty()) {
            throw new UsageError("--expect: no result is meant by " + String.join(" or ", unmatched)
                    + "; check what it selects: platform, region, policy");
        }
        outputs.write(result, host, style(), width());
        if (!outputs.showsText()) {
            result.expectations().stream()
                    .filter(each -> !each.outcome().holds())
                    .forEach(each -> host.err().println("missed: " + ExpectationText.sentence(each)));
        }
        boolean failed = !result.survives() || !result.keepsExpectations();
        return failed ? simulation.failed() : said;
    }

    private void sayWhereSnapshotsEnd(MemoryJob job, @Nullable SnapshotFile snapshots) {
        if (snapshots != null && snapshots.lines() > 0) {
            host.err()
                    .println("The snapshots end at line " + job.brokenLine()
                            + " of the trace, with " + Figures.count(snapshots.lines(), "line")
                            + " written: what comes after it is not what was recorded.");
        }
    }
}
