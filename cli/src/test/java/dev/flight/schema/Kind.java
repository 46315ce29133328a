package dev.flight.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A kind of file with its schema and the smallest document of the kind that both schema and reader accept. */
enum Kind {
    MANIFEST("manifest", """
            {"kind": "AllocationManifest", "name": "minimal", "platforms": ["psp"], "sessions": [{"id": "minimal"}]}"""),
    PROFILE("profile", """
            {"kind": "PlatformProfile", "name": "minimal", "title": "Minimal", "tier": "retro",
             "memory": {"total": "unlimited", "regions": [{"name": "main", "type": "main", "size": "1MB"}]}}"""),
    SCENARIO("memory-scenario", """
            {"kind": "MemoryScenario", "name": "minimal", "platforms": ["psp"],
             "phases": [{"kind": "leak", "name": "minimal", "for": "1m", "rate": "1/s", "size": "16B"}]}"""),
    ROUTING("scenario", """
            {"kind": "Scenario", "name": "minimal", "clients": [{"platform": "psp"}],
             "channels": [{"name": "news", "type": "public-broadcast", "payload": "1KB"}],
             "load": [{"name": "all", "for": "1m", "rate": "1/s"}]}""");

    static final JsonMapper JSON = new JsonMapper();
    private final String minimal;

    @SuppressWarnings("ImmutableEnumChecker") // read once, changed by nobody
    private final JsonNode schema;

    @SuppressWarnings("ImmutableEnumChecker") // never changes once loaded
    private final Schema compiled;

    Kind(String name, String minimal) {
        this.minimal = minimal;
        this.schema = Files.read(name);
        this.compiled = Files.REGISTRY.getSchema(schema);
    }

    /** What the constants are made with, which must be there before them. */
    private static final class Files {
        private static final SchemaRegistry REGISTRY =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

        private static JsonNode read(String name) {
            try (InputStream in = Kind.class.getResourceAsStream("/dev/flight/schema/" + name + ".schema.json")) {
                return new JsonMapper().readTree(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    JsonNode schema() {
        return schema;
    }

    JsonNode minimal() {
        return JSON.readTree(minimal);
    }

    /** What the schema has against a document. */
    List<String> refusals(JsonNode document) {
        return compiled.validate(document).stream().map(Object::toString).toList();
    }
}
