package dev.flight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every example in the schemas is put to the schema and to the reader, and both must say the same. */
class SchemaAgreesWithReaderTest {

    static Stream<Place> places() {
        return Place.all();
    }

    static Stream<Place> mappings() {
        return Place.all().filter(Place::isFields);
    }

    @ParameterizedTest
    @MethodSource("places")
    void bothAcceptWhatTheSchemaGivesAsAnExample(Place place) {
        assertThat(place.examples()).as("examples").isNotEmpty();
        for (JsonNode example : place.examples()) {
            JsonNode document = place.document(example);
            assertThat(place.kind().refusals(document)).as(document.toString()).isEmpty();
            assertThat(OwnReader.errors(place.kind(), document))
                    .as(document.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void bothRefuseWhatTheSchemaSaysBreaks(Place place) {
        assertThat(place.breaks()).as("x-breaks").isNotEmpty();
        for (JsonNode broken : place.breaks()) {
            JsonNode document = place.document(broken.get("value"));
            boolean schemaSees = broken.path("schema").asBoolean(true);
            assertThat(place.kind().refusals(document).isEmpty())
                    .as(document + " by the schema")
                    .isEqualTo(!schemaSees);
            assertRefusedByReader(place, broken, document);
        }
    }

    private static void assertRefusedByReader(Place place, JsonNode broken, JsonNode document) {
        if (broken.has("rule")) {
            assertThat(OwnReader.findings(place.kind(), document))
                    .as(document.toString())
                    .extracting(Diagnostic::rule)
                    .contains(broken.get("rule").asString());
            return;
        }
        boolean readerSees = broken.path("reader").asBoolean(true);
        assertThat(OwnReader.errors(place.kind(), document).isEmpty())
                .as(document + " by the reader")
                .isEqualTo(!readerSees);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void bothAcceptAMappingWithItsRequiredFieldsOnlyAndRefuseItWithoutAny(Place place) {
        JsonNode least = place.least();
        assertThat(refusals(place, least)).containsExactly(false, false);
        for (String key : place.required()) {
            ObjectNode without = ((ObjectNode) least).deepCopy().without(key);
            assertThat(refusals(place, without)).as("without " + key).containsExactly(true, true);
        }
    }

    private static List<Boolean> refusals(Place place, JsonNode value) {
        JsonNode document = place.document(value);
        return List.of(
                !place.kind().refusals(document).isEmpty(),
                !OwnReader.errors(place.kind(), document).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void bothKnowTheSameFields(Place place) {
        String unheardOf = "zzzzzzzzzzzzzzzz";
        JsonNode document =
                place.document(((ObjectNode) place.least()).deepCopy().put(unheardOf, 1));
        String known = String.join(
                ", ",
                place.nearest("properties").propertyNames().stream().sorted().toList());
        assertThat(place.kind().refusals(document)).as(document.toString()).isNotEmpty();
        assertThat(OwnReader.errors(place.kind(), document))
                .filteredOn(each -> each.rule().equals("field/unknown"))
                .extracting(Diagnostic::hint)
                .containsExactly("known: " + known);
    }
}
