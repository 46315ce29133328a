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
             "phases": [{"kind": "leak", "name": "minimal", "for": "1m", "rate": "1/s", "size": "16B"}]}""");

    static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String name;
    private final String minimal;

    Kind(String name, String minimal) {
        this.name = name;
        this.minimal = minimal;
    }

    JsonNode schema() {
        try (InputStream in = Kind.class.getResourceAsStream("/dev/flight/schema/" + name + ".schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode minimal() {
        return JSON.readTree(minimal);
    }

    /** What the schema has against a document. */
    List<String> refusals(JsonNode document) {
        Schema schema = REGISTRY.getSchema(schema());
        return schema.validate(document).stream().map(Object::toString).toList();
    }
}
