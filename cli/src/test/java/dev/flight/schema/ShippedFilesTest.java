package dev.flight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.BuiltinProfiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files in this repository are valid against the schemas. */
class ShippedFilesTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path MANIFESTS = Path.of("..", "fixtures", "manifests");

    /** What the schema says as well, though it is a rule that says it and not the reader. */
    private static final Set<String> SHAPE_RULES =
            Set.of("manifest/unknown-purpose", "manifest/alignment-not-power-of-two", "manifest/duplicate-id");

    static Stream<String> profiles() {
        return new BuiltinProfiles().names().stream();
    }

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "fixtures", "scenarios", "memory"))) {
            return files.sorted().toList();
        }
    }

    static List<Path> manifests() throws IOException {
        if (!Files.isDirectory(MANIFESTS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(MANIFESTS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(ShippedFilesTest::isOfTheRightShape)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfTheRightShape(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return !OwnReader.manifest(file.toString(), bytes).hasErrors()
                    && OwnReader.findings(Kind.MANIFEST, YAML.readTree(bytes)).stream()
                            .noneMatch(each -> SHAPE_RULES.contains(each.rule()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aShippedProfileIsValid(String name) {
        JsonNode profile = yaml(new BuiltinProfiles().load(name).bytes());
        assertThat(Kind.PROFILE.refusals(profile)).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("manifests")
    void aManifestOfTheRightShapeIsValid(Path file) throws IOException {
        assertThat(Kind.MANIFEST.refusals(YAML.readTree(Files.readAllBytes(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aShippedScenarioIsValid(Path file) throws IOException {
        assertThat(Kind.SCENARIO.refusals(YAML.readTree(Files.readAllBytes(file))))
                .isEmpty();
    }

    /** A file as an editor sees it, that is as YAML 1.2: the mapper leaves {@code 0x08800000} a text, which is a number. */
    private static JsonNode yaml(byte[] bytes) {
        JsonNode root = YAML.readTree(bytes);
        for (JsonNode region : root.path("memory").path("regions")) {
            if (region.path("base").isString()) {
                long base = Long.decode(region.get("base").asString());
                ((ObjectNode) region).put("base", base);
            }
        }
        return root;
    }
}
