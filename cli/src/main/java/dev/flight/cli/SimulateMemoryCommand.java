package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.diagnostic.Suggestion;
import dev.flight.input.Unreadable;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.report.memory.MemoryCsv;
import dev.flight.report.memory.MemoryHtml;
import dev.flight.report.memory.MemoryJson;
import dev.flight.report.memory.MemoryText;
import dev.flight.sim.memory.MemoryMetrics;
import dev.flight.sim.memory.RegionSetup;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.simulate.InputReader;
import dev.flight.simulate.MemoryJob;
import dev.flight.simulate.MemoryRequest;
import dev.flight.simulate.WorkloadInput;
import dev.flight.text.Wrap;
import dev.flight.trace.TraceOptions;
import dev.flight.unit.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class SimulateMemoryCommand extends CatalogueCommand {

    private static final String ALL = "all";
    private static final String NEVER = "never";
    private static final int MOST_REPLICATIONS = 10_000;

    @Parameters(paramLabel = "FILE", description = "A manifest, scenario or trace, or - for standard input.")
    String file = "";

    @Option(
            names = {"-p", "--platform"},
            paramLabel = "NAME",
            split = ",",
            hideParamSyntax = true,
            completionCandidates = ProfileNames.class,
            description = "Run on this platform instead of those that FILE names; all for every one that has a heap."
                    + " Repeatable, or with commas.")
    List<String> platforms = new ArrayList<>();

    @Mixin
    HeapFlags heap = new HeapFlags();

    @Option(
            names = {"--policy", "--policies"},
            paramLabel = "POLICY",
            split = ",",
            hideParamSyntax = true,
            completionCandidates = PolicyNames.class,
            description = "The allocator's policy in place of the platform's: first-fit, next-fit, best-fit, worst-fit,"
                    + " buddy, tlsf, dlmalloc, slab, bump or pages. Several, or all, are compared.")
    List<String> policies = new ArrayList<>();

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

    @Option(names = "--min-heap", description = "Search for the smallest heap that survives.")
    boolean minimumHeap;

    @Mixin
    ExpectFlags expect = new ExpectFlags();

    @Option(
            names = "--snapshots",
            paramLabel = "FILE",
            description = "Write what each session holds over time as memory-usage-snapshots, one line of JSON each.")
    @Nullable
    String snapshots;

    @Option(
            names = "--snapshot-interval",
            paramLabel = "TIME",
            description = "How often. Default: the platform's update interval; 1s for --heap.")
    @Nullable
    String snapshotInterval;

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

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = FailOn.class,
            description =
                    "error: the exit code is 1 on failures and missed expectations; never: it is 0. Default: error.")
    String failOn = "error";

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = MemoryFormat.Names.class,
            description = "text, json, csv, or ndjson (the snapshots); to standard output, or with =FILE to a file."
                    + " Default: text.")
    String format = "text";

    @Option(names = "--report", paramLabel = "FILE", description = "Write a report with plots as one HTML file.")
    @Nullable
    Path report;

    SimulateMemoryCommand(Host host) {
        super(host);
    }

    /** The policies, for completion. */
    static final class PolicyNames extends ArrayList<String> {
        PolicyNames() {
            super(AllocatorPolicy.NAMES.keySet());
            add(ALL);
        }
    }

    /** What to fail on, for completion. */
    static final class FailOn extends ArrayList<String> {
        FailOn() {
            super(List.of("error", NEVER));
        }
    }

    @Override
    public ExitCode call() throws IOException {
        OutputTarget<MemoryFormat> target = OutputTarget.parse(format, MemoryFormat::of);
        if (!new FailOn().contains(failOn)) {
            throw new UsageError("--fail-on takes error or never, not `" + failOn + "`");
        }
        Catalogue catalogue = catalogue();
        TimeSpan between = Times.positive("--interval", interval);
        TraceOptions reading =
                new TraceOptions(skipBad, between == null ? TraceOptions.DEFAULT.interval() : between, null);
        MemoryRequest request = request(catalogue, reading);
        Inputs inputs = Inputs.of(List.of(file), host);
        if (!inputs.missing().isEmpty()) {
            return say(inputs.missing());
        }
        if (inputs.inputs().size() != 1) {
            throw new UsageError(file + " is " + inputs.inputs().size()
                    + " files: a simulation runs one manifest, scenario or trace; name one of them");
        }
        Checked<WorkloadInput> read =
                new InputReader(reading).read(inputs.inputs().get(0));
        ExitCode said = say(read.findings());
        if (read.value() == null) {
            return said;
        }
        try (SnapshotFile snapshotFile = snapshotFile(target)) {
            MemoryRequest asked = snapshotFile == null ? request : request.withSnapshots(snapshotFile);
            return run(read.value(), asked, target);
        }
    }

    private MemoryRequest request(Catalogue catalogue, TraceOptions reading) {
        if (replications < 1 || replications > MOST_REPLICATIONS) {
            throw new UsageError("--replications is " + replications + "; it can be 1 to " + MOST_REPLICATIONS);
        }
        List<AllocatorPolicy> chosen = chosenPolicies();
        RegionSetup own = heap.region(chosen.isEmpty() ? AllocatorPolicy.BEST_FIT : chosen.get(0));
        if (own != null && !platforms.isEmpty()) {
            throw new UsageError("--heap and --platform exclude each other: a platform has a heap of its own");
        }
        return new MemoryRequest(
                catalogue,
                chosenPlatforms(catalogue),
                own,
                chosen,
                seed,
                Times.positive("--for", until),
                replications,
                minimumHeap,
                expect.read(MemoryMetrics.ALL, MemoryMetrics.SELECTORS),
                null,
                Times.positive("--snapshot-interval", snapshotInterval),
                reading,
                check);
    }

    private List<String> chosenPlatforms(Catalogue catalogue) {
        if (platforms.contains(ALL)) {
            return catalogue.targets().stream()
                    .filter(profile -> profile.heap().isPresent())
                    .map(PlatformProfile::name)
                    .toList();
        }
        platforms.forEach(name -> checkPlatform(name, catalogue));
        return platforms;
    }

    private List<AllocatorPolicy> chosenPolicies() {
        if (policies.contains(ALL)) {
            return List.of(AllocatorPolicy.values());
        }
        List<AllocatorPolicy> chosen = new ArrayList<>();
        for (String name : policies) {
            AllocatorPolicy policy = AllocatorPolicy.NAMES.get(name);
            if (policy == null) {
                throw new UsageError(
                        "there is no policy `" + name + "`; " + Suggestion.hint(name, AllocatorPolicy.NAMES.keySet()));
            }
            chosen.add(policy);
        }
        return chosen;
    }

    private @Nullable SnapshotFile snapshotFile(OutputTarget<MemoryFormat> target) {
        boolean printed = target.format() == MemoryFormat.NDJSON;
        if (printed && snapshots != null) {
            throw new UsageError("--format ndjson and --snapshots are the same lines: leave one of them out");
        }
        if (printed) {
            return target.file() == null ? SnapshotFile.to(host.out()) : SnapshotFile.to(target.file());
        }
        return snapshots == null ? null : SnapshotFile.to(Path.of(snapshots));
    }

    private ExitCode run(WorkloadInput input, MemoryRequest request, OutputTarget<MemoryFormat> target)
            throws IOException {
        MemoryJob job = new MemoryJob(request);
        SimulationResult result;
        if (input instanceof WorkloadInput.Recorded recorded) {
            refuseWithoutTarget(request);
            result = job.run(recorded.input());
        } else {
            refuseHeapAlone(request);
            result = job.run(((WorkloadInput.MadeUp) input).input(), file);
        }
        ExitCode said = say(job.findings());
        if (!job.isUsable()) {
            return said;
        }
        if (result.targets().isEmpty()) {
            throw new UsageError("none of the platforms has a heap of a known size: nothing was simulated");
        }
        sayLeftOut();
        List<String> unmatched = MemoryJob.unmatched(request, result);
        if (!unmatched.isEmpty()) {
            throw new UsageError("--expect: no result is meant by " + String.join(" or ", unmatched)
                    + "; check what it selects: platform, region, policy");
        }
        write(result, target);
        boolean failed = !result.survives() || !result.keepsExpectations();
        return failed && !failOn.equals(NEVER) ? ExitCode.FINDINGS : said;
    }

    private void sayLeftOut() {
        Catalogue catalogue = catalogue();
        for (String name : platforms) {
            if (!name.equals(ALL)
                    && catalogue
                            .usable(name)
                            .filter(profile -> profile.heap().isEmpty())
                            .isPresent()) {
                host.err().println(name + " was left out: it has no heap of a known size");
            }
        }
    }

    private void refuseWithoutTarget(MemoryRequest request) {
        if (request.heap() == null && request.platforms().isEmpty()) {
            throw new UsageError("a trace names no platform: say -p dreamcast, -p all, or --heap 16MB");
        }
        if (minimumHeap && file.equals("-")) {
            throw new UsageError(
                    "--min-heap reads a trace many times, standard input can be read once: save it to a file");
        }
    }

    private static void refuseHeapAlone(MemoryRequest request) {
        if (request.heap() != null) {
            throw new UsageError(
                    "--heap is for traces; a manifest or scenario is made up for platforms: leave --heap out");
        }
    }

    private void write(SimulationResult result, OutputTarget<MemoryFormat> target) {
        if (target.format() != MemoryFormat.NDJSON) {
            target.write(host, out -> {
                switch (target.format()) {
                    case JSON -> MemoryJson.write(result, out);
                    case CSV -> MemoryCsv.write(result, out);
                    default -> out.write(text(target).text(result));
                }
            });
        }
        if (report != null) {
            new OutputTarget<>(MemoryFormat.TEXT, report)
                    .write(host, out -> MemoryHtml.write(result, Version.number(), out));
        }
    }

    private MemoryText text(OutputTarget<MemoryFormat> target) {
        return target.file() == null ? new MemoryText(style(), width()) : new MemoryText(Style.PLAIN, Wrap.NEVER);
    }

    private ExitCode say(List<Diagnostic> findings) {
        TextFindings text = new TextFindings(Style.PLAIN, width());
        findings.forEach(finding -> host.err().println(text.text(finding)));
        if (findings.stream().anyMatch(finding -> finding.rule().equals(Unreadable.RULE))) {
            return ExitCode.ENVIRONMENT;
        }
        boolean errors = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return errors && !failOn.equals(NEVER) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
