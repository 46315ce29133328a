package dev.flight.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The schemas of the formats. */
public enum Schemas {
    VALIDATE("/dev/flight/schema/validate.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    PLAN("/dev/flight/schema/plan.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    PROFILES_LIST("/dev/flight/schema/profiles-list.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    PROFILES_DIFF("/dev/flight/schema/profiles-diff.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    SIMULATE_MEMORY("/dev/flight/schema/simulate-memory.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    SIMULATE_ROUTING("/dev/flight/schema/simulate-routing.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    LOAD("/dev/flight/schema/load.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    LOAD_SATURATION("/dev/flight/schema/load-saturation.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    CONTRACT_DIFF("/dev/flight/schema/contract-diff.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    ANALYZE("/dev/flight/schema/analyze.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    TAIL("/dev/flight/schema/tail.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    CONFORM("/dev/flight/schema/conform.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    PROFILES_SHOW("/dev/flight/schema/profiles-show.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    BINDINGS_CHECK("/dev/flight/schema/bindings-check.output.schema.json", SpecificationVersion.DRAFT_2020_12),
    SARIF("/schemas/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_4),
    RDJSON("/schemas/DiagnosticResult.json", SpecificationVersion.DRAFT_4),
    GITLAB("/schemas/gitlab-code-quality.json", SpecificationVersion.DRAFT_2020_12);

    @SuppressWarnings("ImmutableEnumChecker") // never changes once loaded
    private final Schema schema;

    Schemas(String resource, SpecificationVersion version) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                version,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            this.schema = registry.getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a JSON text; empty when it is valid. */
    public List<String> mistakes(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** Validates a JUnit report; throws when it is not valid. */
    public static void junit(String xml) throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Validator validator = factory.newSchema(Schemas.class.getResource("/schemas/junit-10.xsd"))
                .newValidator();
        validator.validate(new StreamSource(new StringReader(xml)));
    }
}
