package dev.flight.workload;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Severity;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.yaml.Document;
import dev.flight.yaml.Limits;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads scenarios with the manifests that they name.
 *
 * @param folder where a manifest's path starts: the folder of the scenario, or the working folder
 */
public record ScenarioFiles(Path folder, YamlReader reader) {

    /** For a scenario in a file; null for one that is in none. */
    public static ScenarioFiles beside(@Nullable Path scenario, YamlReader reader) {
        Path folder = scenario == null ? null : scenario.normalize().getParent();
        return new ScenarioFiles(folder == null ? Path.of("") : folder, reader);
    }

    /** Reads a scenario; what is wrong with its manifest is one finding at the manifest's name. */
    public Checked<MemoryScenario> read(Node root) {
        Checked<MemoryScenario> read = MemoryScenarioReader.read(root);
        MemoryScenario scenario = read.value();
        if (scenario == null || scenario.file() == null) {
            return read;
        }
        Findings findings = new Findings();
        findings.addAll(read.findings());
        AllocationManifest manifest = manifest(scenario.file(), findings);
        MemoryScenario whole = manifest == null ? scenario.withoutManifest() : scenario.with(manifest);
        return new Checked<>(whole, findings.all());
    }

    private @Nullable AllocationManifest manifest(Scalar name, Findings findings) {
        byte[] bytes;
        String file;
        try {
            Path path = folder.resolve(name.text()).normalize();
            file = path.toString().replace('\\', '/');
            bytes = bytes(path);
        } catch (InvalidPathException | IOException failure) {
            report(name, "its manifest `" + name.text() + "` cannot be read: " + reason(failure), null, findings);
            return null;
        }
        Checked<AllocationManifest> manifest = manifest(file, bytes);
        List<Diagnostic> errors = manifest.findings().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            String count = errors.size() == 1 ? "an error" : errors.size() + " errors";
            report(name, "its manifest `" + name.text() + "` has " + count, errors.get(0), findings);
        }
        return manifest.value();
    }

    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Limits.STANDARD.bytes() + 1);
        }
    }

    private Checked<AllocationManifest> manifest(String file, byte[] bytes) {
        Checked<Document> document = reader.read(file, bytes);
        if (document.value() == null) {
            return new Checked<>(null, document.findings());
        }
        Checked<AllocationManifest> manifest =
                ManifestReader.read(document.value().root());
        Findings findings = new Findings();
        findings.addAll(document.findings());
        findings.addAll(manifest.findings());
        return new Checked<>(manifest.value(), findings.all());
    }

    private static void report(Scalar name, String message, @Nullable Diagnostic first, Findings findings) {
        Finding finding = Finding.error("scenario/manifest", name.location(), name.pointer())
                .says(message)
                .hint(
                        first == null
                                ? "its path starts at the folder of the scenario"
                                : "`flight validate` of the manifest says more");
        if (first != null) {
            finding.because(new Related(first.message(), first.at()));
        }
        finding.addTo(findings);
    }

    private static String reason(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
