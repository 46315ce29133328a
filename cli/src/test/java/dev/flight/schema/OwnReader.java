package dev.flight.schema;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.manifest.Targets;
import dev.flight.manifest.rule.Rules;
import dev.flight.manifest.rule.Subject;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.ProfileSource;
import dev.flight.routing.RoutingScenario;
import dev.flight.routing.RoutingScenarioReader;
import dev.flight.workload.MemoryScenario;
import dev.flight.workload.MemoryScenarioReader;
import dev.flight.workload.ScenarioRules;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Flight's own readers make of a document: JSON is YAML, so they read it as it is. */
final class OwnReader {

    private static final Catalogue CATALOGUE = Catalogue.builtin();

    private static final Path RECORDINGS = Path.of("..", "fixtures", "rules", "scenario", "recording");

    private OwnReader() {}

    /** What reading a document finds wrong. */
    static List<Diagnostic> errors(Kind kind, JsonNode document) {
        Checked<?> read = read(kind, document);
        return read.findings().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();
    }

    /** What reading a document, and for a manifest checking it, finds. */
    static List<Diagnostic> findings(Kind kind, JsonNode document) {
        Checked<?> read = read(kind, document);
        List<Diagnostic> all = new ArrayList<>(read.findings());
        if (read.value() instanceof AllocationManifest manifest) {
            Targets targets = Targets.of(manifest, CATALOGUE, List.of());
            all.addAll(Rules.check(new Subject(manifest, targets, CATALOGUE)));
        }
        if (read.value() instanceof MemoryScenario scenario) {
            Targets targets = Targets.of(scenario.manifest(), CATALOGUE, List.of());
            all.addAll(ScenarioRules.check(scenario, targets));
            all.addAll(Rules.check(new Subject(scenario.manifest(), targets, CATALOGUE)));
        }
        return all;
    }

    static Checked<?> read(Kind kind, JsonNode document) {
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        return switch (kind) {
            case MANIFEST -> manifest("manifest.yaml", bytes);
            case PROFILE -> profile(fileName(document), bytes);
            case SCENARIO -> scenario("scenario.yaml", bytes);
            case ROUTING -> routing("scenario.yaml", bytes);
        };
    }

    /** A scenario by itself: the file of its manifest is not there. */
    static Checked<MemoryScenario> scenario(String file, byte[] bytes) {
        Checked<Document> yaml = new YamlReader().read(file, bytes);
        return yaml.value() == null
                ? new Checked<>(null, yaml.findings())
                : MemoryScenarioReader.read(yaml.value().root());
    }

    /** A scenario beside the recordings of a fixture. */
    static Checked<RoutingScenario> routing(String file, byte[] bytes) {
        Checked<Document> yaml = new YamlReader().read(file, bytes);
        return yaml.value() == null
                ? new Checked<>(null, yaml.findings())
                : RoutingScenarioReader.read(yaml.value().root(), CATALOGUE, RECORDINGS.resolve(file));
    }

    static Checked<AllocationManifest> manifest(String file, byte[] bytes) {
        Checked<Document> yaml = new YamlReader().read(file, bytes);
        return yaml.value() == null
                ? new Checked<>(null, yaml.findings())
                : ManifestReader.read(yaml.value().root());
    }

    private static Checked<PlatformProfile> profile(String name, byte[] bytes) {
        return CATALOGUE.with(new OneFile(name, bytes)).find(name).orElseThrow();
    }

    /** The name of the file that a profile stands in: its own, where a file can be called so. */
    private static String fileName(JsonNode document) {
        String name = document.path("name").asString("minimal");
        return name.matches("[\\p{L}\\p{Nd}_-]+") ? name : "minimal";
    }

    /** A folder with one profile in it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record OneFile(String name, byte[] bytes) implements ProfileSource {

        @Override
        public Set<String> names() {
            return Set.of(name);
        }

        @Override
        public File load(String asked) {
            return asked.equals(name) ? new File(name + ".yaml", bytes) : null;
        }
    }
}
