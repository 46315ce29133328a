package dev.flight.simulate;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.input.GzipHead;
import dev.flight.input.Input;
import dev.flight.input.Loaded;
import dev.flight.input.Unreadable;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.trace.TraceOptions;
import dev.flight.workload.MemoryScenario;
import dev.flight.workload.ScenarioFiles;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds out what an input is: a YAML document of one of two kinds, or a trace. */
public final class InputReader {

    private static final int HEAD = 64 * 1024;
    private static final Pattern KIND = Pattern.compile("(?m)^['\"]?kind['\"]?[ \\t]*:");

    private final TraceOptions traceOptions;
    private final YamlReader yaml = new YamlReader();

    public InputReader(TraceOptions traceOptions) {
        this.traceOptions = traceOptions;
    }

    /** Reads a document whole; of a trace, only so much as tells that it is one. */
    public Checked<WorkloadInput> read(Input input) {
        byte[] head;
        Input rest;
        try {
            if (input.path() == null) {
                InputStream in = new BufferedInputStream(input.content().open());
                head = in.readNBytes(HEAD);
                InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
                rest = new Input(input.name(), null, true, () -> all);
            } else {
                try (InputStream in = input.content().open()) {
                    head = in.readNBytes(HEAD);
                }
                rest = input;
            }
        } catch (IOException e) {
            return new Checked<>(null, List.of(Unreadable.of(input.name(), e)));
        }
        if (isDocument(input, GzipHead.text(head, HEAD))) {
            return document(rest);
        }
        return new Checked<>(recorded(rest), List.of());
    }

    private static boolean isDocument(Input input, byte[] head) {
        return input.name().matches(".*\\.ya?ml(\\.gz)?")
                || KIND.matcher(new String(head, StandardCharsets.UTF_8)).find();
    }

    private WorkloadInput recorded(Input input) {
        return new WorkloadInput.Recorded(new TraceInput(input.name(), input.content()::open, traceOptions));
    }

    private Checked<WorkloadInput> document(Input input) {
        Loaded loaded = Loaded.of(input, yaml);
        Document document = loaded.document();
        if (document == null) {
            return new Checked<>(null, loaded.findings());
        }
        Checked<? extends MadeUpInput> made = switch (loaded.kind()) {
            case Loaded.MANIFEST -> manifest(document);
            case Loaded.SCENARIO -> scenario(input, document);
            default -> new Checked<MadeUpInput>(null, List.of(loaded.unknownKind(document)));
        };
        List<Diagnostic> findings = new ArrayList<>(loaded.findings());
        findings.addAll(made.findings());
        MadeUpInput source = made.value();
        boolean usable = findings.stream().noneMatch(each -> each.severity() == Severity.ERROR);
        return new Checked<>(usable && source != null ? new WorkloadInput.MadeUp(source) : null, findings);
    }

    private static Checked<ManifestInput> manifest(Document document) {
        Checked<AllocationManifest> read = ManifestReader.read(document.root());
        AllocationManifest manifest = read.value();
        return new Checked<>(manifest == null ? null : new ManifestInput(manifest), read.findings());
    }

    private Checked<ScenarioInput> scenario(Input input, Document document) {
        Checked<MemoryScenario> read = ScenarioFiles.beside(input.path(), yaml).read(document.root());
        MemoryScenario scenario = read.value();
        return new Checked<>(scenario == null ? null : new ScenarioInput(scenario), read.findings());
    }
}
