package dev.flight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A default that the schema names is what the reader takes where nothing is said. */
class SchemaDefaultsTest {

    static Stream<Place> defaults() {
        return Place.all().filter(place -> !place.nearest("default").isMissingNode());
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void readsTheSameWithTheDefaultWrittenDownAsWithout(Place place) {
        JsonNode written = place.document(place.nearest("default"));
        JsonNode silent = place.parent()
                .document(((ObjectNode) place.parent().least()).deepCopy().without(place.step()));
        assertThat(place.kind().refusals(written)).isEmpty();
        assertThat(reading(place.kind(), written)).isEqualTo(reading(place.kind(), silent));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void readsSomethingElseWhenSomethingElseIsWritten(Place place) {
        JsonNode silent = place.parent()
                .document(((ObjectNode) place.parent().least()).deepCopy().without(place.step()));
        assertThat(place.examples())
                .extracting(example -> reading(place.kind(), place.document(example)))
                .anyMatch(reading -> !reading.equals(reading(place.kind(), silent)));
    }

    private static String reading(Kind kind, JsonNode document) {
        Object value = OwnReader.read(kind, document).value();
        assertThat(value).as(document.toString()).isNotNull();
        return text(value);
    }

    /** Everything that was read, without the places it was read from. */
    private static String text(Object value) {
        if (value instanceof Record record) {
            return Stream.of(record.getClass().getRecordComponents())
                    .map(each -> each.getName() + "=" + text(component(record, each)))
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SchemaDefaultsTest::text).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet() + text(List.copyOf(map.values()));
        }
        if (value instanceof Node node) {
            return node instanceof Scalar scalar ? scalar.text() : "";
        }
        return String.valueOf(value);
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
