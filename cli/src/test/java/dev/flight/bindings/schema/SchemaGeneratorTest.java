package dev.flight.bindings.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.flight.bindings.Contracts;
import dev.flight.bindings.Drift;
import dev.flight.bindings.GeneratedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaGeneratorTest {

    private static final Path CHECKED_IN = Path.of("..", "fixtures", "bindings", "json-schema");

    private static final String TYPES = """
            enum level { low, high }
            flags perms { read, write }
            type char-type = char;
            type fixed = list<u8, 2>;
            type pair = tuple<string, u8>;
            type by-level = list<tuple<level, f32>>;
            type sized = list<tuple<string, u8>, 1>;
            type wit-map = map<u8, string>;
            type outcome = result<u8, string>;
            type bare-outcome = result;
            type id = string;
            record item { id: id, size: u64, note: option<string> }
            variant event { ping, item(item), maybe(option<s8>) }
            """;

    private static final String ID = "urn:wit:a:b:1.0.0";

    private static final Map<String, String> BY_ID = Map.of(
            ID,
            new SchemaGenerator()
                    .generate(Contracts.of(TYPES), List.of())
                    .get(0)
                    .text());

    private static List<String> mistakes(String type, String json) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(BY_ID));
        return registry.getSchema(SchemaLocation.of(ID + "#/$defs/" + type)).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level|\"high\"",
                "perms|[\"write\",\"read\"]",
                "char-type|\"\uD83D\uDE00\"",
                "fixed|[1,255]",
                "pair|[\"a\",1]",
                "by-level|{\"low\":3.4028235e38}",
                "sized|{\"a\":1}",
                "wit-map|[[1,\"a\"]]",
                "outcome|{\"ok\":1}",
                "outcome|{\"err\":\"no\"}",
                "bare-outcome|{\"err\":null}",
                "item|{\"id\":\"a\",\"size\":9007199254740991,\"note\":null,\"more\":1}",
                "item|{\"id\":\"a\",\"size\":1.0}",
                "event|{\"type\":\"ping\"}",
                "event|{\"type\":\"item\",\"data\":{\"id\":\"a\",\"size\":0}}",
                "event|{\"type\":\"maybe\"}",
                "event|{\"type\":\"maybe\",\"data\":null}"
            })
    void takesWhatDecodersTake(String type, String json) {
        assertThat(mistakes(type, json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level|\"High\"",
                "perms|[\"read\",\"read\"]",
                "char-type|\"ab\"",
                "fixed|[1]",
                "fixed|[1,256]",
                "pair|[\"a\",1,2]",
                "pair|[\"a\"]",
                "by-level|{\"Low\":1}",
                "by-level|{\"low\":3.5e38}",
                "sized|{}",
                "wit-map|{\"1\":\"a\"}",
                "outcome|{}",
                "outcome|{\"ok\":1,\"err\":\"no\"}",
                "bare-outcome|{\"ok\":1}",
                "item|{\"id\":\"a\",\"size\":9007199254740992}",
                "item|{\"id\":\"a\",\"size\":-1}",
                "item|{\"id\":\"a\",\"size\":1.5}",
                "item|{\"id\":null,\"size\":1}",
                "item|{\"size\":1}",
                "event|{\"type\":\"ping\",\"data\":1}",
                "event|{\"type\":\"item\"}",
                "event|{\"type\":\"other\"}"
            })
    void refusesWhatDecodersRefuse(String type, String json) {
        assertThat(mistakes(type, json)).isNotEmpty();
    }

    @Test
    void theSchemasOfTheContractAreCheckedIn() throws IOException {
        Drift.assertNone(CHECKED_IN, CHECKED_IN, new SchemaGenerator().generate(Contracts.flight(), List.of()));
    }

    @Test
    void aTypeOfAnotherPackageIsReferredToByItsIdentifier() {
        List<GeneratedFile> files = new SchemaGenerator().generate(Contracts.flight(), List.of());

        assertThat(files).extracting(GeneratedFile::path).containsExactly("memory.schema.json", "realtime.schema.json");
        assertThat(files.get(1).text()).contains("urn:wit:flight:memory:1.0.0#/$defs/memory-usage-snapshot");
    }
}
