package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.input.Input;
import dev.flight.input.Loaded;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.manifest.Targets;
import dev.flight.plan.Planner;
import dev.flight.plan.VmChoice;
import dev.flight.profile.Catalogue;
import dev.flight.report.PlanText;
import dev.flight.report.ProfilesReport;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.report.memory.MemoryText;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.simulate.MemoryJob;
import dev.flight.simulate.MemoryRequest;
import dev.flight.simulate.TraceInput;
import dev.flight.simulate.WorkloadInput;
import dev.flight.trace.TraceOptions;
import dev.flight.validate.Baseline;
import dev.flight.validate.ValidateRequest;
import dev.flight.validate.Validation;
import dev.flight.validate.ValidationResult;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code flight demo}. */
@Command(
        header = "A tour: sample manifests validated and planned, a recorded program run on other heaps.",
        description =
                "Lists the platforms, validates the sample manifests that are built in, plans the VMs of one of them, then"
                        + " asks on which platforms a program recorded on a PC would live. Reads and writes no files;"
                        + " always exits with 0.",
        footerHeading = "Examples:%n",
        footer = {"  flight demo", "  flight demo --color always | less -R", ""})
final class DemoCommand extends FlightCommand {

    private static final String FLEET = "v6r-team-fleet.yaml";
    private static final String TRACE = "level-loader.mtrace";
    private static final List<String> HEAPS = List.of("dreamcast", "n64", "psp", "saturn", "vita");

    DemoCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() throws IOException {
        Style style = style();
        Catalogue catalogue = Catalogue.builtin();
        List<Input> samples = samples();
        title("1. The platforms (flight profiles)");
        host.out().println(new ProfilesReport(style, width()).list(catalogue.targets()));
        title("2. Sample manifests, held against their platforms (flight validate)");
        ValidationResult result = Validation.run(new ValidateRequest(samples, catalogue, List.of(), Baseline.empty()));
        new TextFindings(style, width()).write(result, host.out());
        host.out().println("\n`flight explain manifest/heap-overcommit` explains the first of them with examples.\n");
        title("3. The V6R team's fleet, planned (flight plan)");
        plan(catalogue, samples, style);
        title("4. A program recorded on a PC, on five heaps (flight simulate memory)");
        simulate(catalogue, style);
        return ExitCode.CLEAN;
    }

    private void title(String text) {
        host.out().println(style().bold("== " + text + " =="));
        host.out().println();
    }

    private void plan(Catalogue catalogue, List<Input> samples, Style style) {
        Planner planner = new Planner(Targets.virtualMachines(catalogue), VmChoice.HEADROOM);
        for (Input sample : samples) {
            Document document = sample.name().endsWith(FLEET)
                    ? Loaded.of(sample, new YamlReader()).document()
                    : null;
            if (document != null) {
                Checked<AllocationManifest> manifest = ManifestReader.read(document.root());
                if (manifest.value() != null) {
                    List<String> own = List.of();
                    host.out()
                            .println(new PlanText(style)
                                    .text(planner.plan(
                                            manifest.value(),
                                            Targets.of(manifest.value(), catalogue, own)
                                                    .known())));
                }
            }
        }
    }

    private void simulate(Catalogue catalogue, Style style) throws IOException {
        TraceInput trace =
                new TraceInput("fixtures/traces/level-loader/" + TRACE, () -> open(TRACE), TraceOptions.DEFAULT);
        MemoryRequest request = MemoryRequest.ofPlatforms(catalogue, HEAPS);
        SimulationResult result = new MemoryJob(request).run(new WorkloadInput.Recorded(trace), trace.name());
        host.out().print(new MemoryText(style, width()).text(result));
    }

    private static List<Input> samples() throws IOException {
        return new String(resource("index"), StandardCharsets.UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> new Input("fixtures/manifests/" + name, null, true, () -> DemoCommand.open(name)))
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = DemoCommand.class.getResourceAsStream("/dev/flight/demo/" + name);
        if (in == null) {
            throw new IOException("the sample " + name + " is not packed");
        }
        return in;
    }
}
