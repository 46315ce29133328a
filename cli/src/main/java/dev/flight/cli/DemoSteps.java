package dev.flight.cli;

import dev.flight.conformance.ConformanceResult;
import dev.flight.conformance.ConformanceRun;
import dev.flight.conformance.ExpectedFailures;
import dev.flight.conformance.OwnBindings;
import dev.flight.conformance.Testee;
import dev.flight.conformance.Vectors;
import dev.flight.diagnostic.Checked;
import dev.flight.input.Input;
import dev.flight.input.Loaded;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.manifest.Targets;
import dev.flight.plan.Planner;
import dev.flight.plan.VmChoice;
import dev.flight.profile.Catalogue;
import dev.flight.report.Figures;
import dev.flight.report.PlanText;
import dev.flight.report.ProfilesReport;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.report.conformance.ConformanceText;
import dev.flight.report.memory.MemoryText;
import dev.flight.report.routing.RoutingText;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.simulate.MemoryJob;
import dev.flight.simulate.MemoryRequest;
import dev.flight.simulate.RoutingJob;
import dev.flight.simulate.RoutingRequest;
import dev.flight.simulate.TraceInput;
import dev.flight.simulate.WorkloadInput;
import dev.flight.trace.TraceOptions;
import dev.flight.validate.Baseline;
import dev.flight.validate.ValidateRequest;
import dev.flight.validate.Validation;
import dev.flight.validate.ValidationResult;
import dev.flight.yaml.YamlReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/** The steps of the tour that need no broker, each as the command of its name has it. */
record DemoSteps(Catalogue catalogue, PrintWriter out, Style style, int width) {

    private static final Input FLEET = DemoSamples.of("fixtures/manifests/v6r-team-fleet.yaml");
    private static final Input TRACE = DemoSamples.of("fixtures/traces/level-loader/level-loader.mtrace");
    private static final Input OUTAGE = DemoSamples.of("fixtures/scenarios/routing/broker-outage.yaml");
    private static final List<String> HEAPS = List.of("dreamcast", "n64", "psp", "saturn", "vita");

    void profiles() {
        out.println(new ProfilesReport(style, width).list(catalogue.targets()));
    }

    void validate() throws IOException {
        ValidationResult result =
                Validation.run(new ValidateRequest(DemoSamples.manifests(), catalogue, List.of(), Baseline.empty()));
        new TextFindings(style, width).write(result, out);
        out.println("\n`flight explain manifest/heap-overcommit` explains the first of them with examples.\n");
    }

    void plan() {
        AllocationManifest manifest = value(ManifestReader.read(
                Objects.requireNonNull(Loaded.of(FLEET, new YamlReader()).document())
                        .root()));
        Planner planner = new Planner(Targets.virtualMachines(catalogue), VmChoice.HEADROOM);
        var targets = Targets.of(manifest, catalogue, List.of()).known();
        out.println(new PlanText(style).text(planner.plan(manifest, targets)));
    }

    void memory() throws IOException {
        TraceInput trace = new TraceInput(TRACE.name(), TRACE.content()::open, TraceOptions.DEFAULT);
        MemoryRequest request = MemoryRequest.ofPlatforms(catalogue, HEAPS);
        SimulationResult result = new MemoryJob(request).run(new WorkloadInput.Recorded(trace), trace.name());
        out.println(new MemoryText(style, width).text(result));
    }

    void routing() {
        int threads = Runtime.getRuntime().availableProcessors();
        RoutingJob job = value(RoutingJob.read(
                OUTAGE, new RoutingRequest(catalogue, List.of(), null, null, null, List.of(), threads, false)));
        out.println(new RoutingText(style, width).text(job.run(null, RoutingRequest.Watch.NOBODY)));
    }

    void conform() {
        long start = System.nanoTime();
        try (Testee own = new OwnBindings()) {
            ConformanceRun run = new ConformanceRun(Vectors.builtin(), List.of(), null, () -> {});
            ConformanceResult result = run.run(List.of(own), ExpectedFailures.NONE);
            String seconds = Figures.decimal((System.nanoTime() - start) / 1e9, 1) + "s";
            out.println(new ConformanceText(style, width).text(result, seconds));
        }
    }

    /** What was packed was tested: it has no mistakes. */
    private static <T> T value(Checked<T> checked) {
        return Objects.requireNonNull(checked.value(), () -> checked.findings().toString());
    }
}
