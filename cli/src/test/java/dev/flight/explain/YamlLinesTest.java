package dev.flight.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class YamlLinesTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();

    record Example(FieldPage page, Object value) {}

    static Stream<Example> examples() {
        return FieldPagesTest.everyPage()
                .flatMap(page -> Stream.concat(
                                page.passes().stream(), page.fails().stream().map(FieldPage.Refused::value))
                        .map(value -> new Example(page, value)));
    }

    /** The lines of every page, read by a YAML parser, are what the schema says. */
    @ParameterizedTest
    @MethodSource("examples")
    void meansTheSameInYamlAsInTheSchema(Example example) {
        boolean wholeFile = example.page().paths().isEmpty();
        Object expected = wholeFile ? example.value() : Map.of(example.page().key(), example.value());
        for (int width : new int[] {20, 76, 1000}) {
            String yaml = String.join("\n", example.page().lines(example.value(), width));
            assertThat(YAML.readTree(yaml)).as(yaml).isEqualTo(JSON.readTree(json(expected)));
        }
    }

    @Test
    void breaksWhatDoesNotFitIntoLines() {
        List<Object> regions = List.of(Map.of("name", "main"), Map.of("name", "a-name-of-more-than-a-few-letters"));
        assertThat(YamlLines.of("regions", regions, 40))
                .containsExactly("regions:", "  - {name: main}", "  - name: a-name-of-more-than-a-few-letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "true", "null", "0x10", "1.5", "-1", "a: b", "1,5MB", "a # b", " a", "-", "\"", "\\"})
    void quotesTextThatWouldNotBeTextOtherwise(String text) {
        String yaml = YamlLines.flow(text);
        assertThat(yaml).startsWith("\"");
        assertThat(YAML.readTree(yaml).asString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"psp", "3ds", "512KB", "75%", "64 KiB", "1/s", "-5s", "1m30s", "memory-access"})
    void writesOtherTextAsItIs(String text) {
        assertThat(YamlLines.flow(text)).isEqualTo(text);
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> json(each.getKey().toString()) + ":" + json(each.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlLinesTest::json).toList().toString();
        }
        return value instanceof String ? JSON.writeValueAsString(value) : value.toString();
    }
}
