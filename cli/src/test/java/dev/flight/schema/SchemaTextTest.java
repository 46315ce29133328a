package dev.flight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The schemas as texts of their own: valid, described, and of one mind about what they share. */
class SchemaTextTest {

    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    static Stream<Place> places() {
        return Place.all();
    }

    @ParameterizedTest
    @EnumSource
    void isValidAgainstTheMetaSchema(Kind kind) {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(META_SCHEMA));
        assertThat(kind.schema().get("$schema").asString()).isEqualTo(META_SCHEMA);
        assertThat(metaSchema.validate(kind.schema())).isEmpty();
        assertThat(metaSchema.validate(Kind.JSON.readTree("{\"type\": \"size\"}")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void describesItInSentences(Place place) {
        assertThat(place.nearest("description").asString())
                .matches("[A-Z][^\\n]+\\.")
                .doesNotContain("  ");
        assertThat(place.nearest("x-type").asString("fields")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("places")
    void givesAReasonForEachThingThatBreaks(Place place) {
        assertThat(place.breaks())
                .allSatisfy(
                        broken -> assertThat(broken.get("because").asString()).isNotBlank())
                .allSatisfy(broken -> assertThat(broken.has("value")).isTrue());
    }

    @Test
    void meansTheSameInAllSchemasByTextsSizesTimesAndRatios() {
        JsonNode manifest = Kind.MANIFEST.schema().get("$defs");
        JsonNode profile = Kind.PROFILE.schema().get("$defs");
        assertThat(Set.of("text", "item", "size", "duration", "ratio"))
                .allSatisfy(name -> assertThat(manifest.get(name)).isEqualTo(profile.get(name)));
        JsonNode scenario = Kind.SCENARIO.schema().get("$defs");
        assertThat(Set.of("text", "item", "size", "duration", "ratio", "count", "session", "variant", "allocation"))
                .allSatisfy(name -> assertThat(manifest.get(name)).isEqualTo(scenario.get(name)));
        JsonNode routing = Kind.ROUTING.schema().get("$defs");
        assertThat(Set.of("text", "item", "size", "duration", "ratio", "sizes", "times", "times-erlang", "span"))
                .allSatisfy(name -> assertThat(routing.get(name)).isEqualTo(scenario.get(name)));
        assertThat(routing.get("count")).isEqualTo(profile.get("count"));
    }

    @ParameterizedTest
    @EnumSource
    void usesEveryDefinition(Kind kind) {
        String text = kind.schema().toString();
        Set<String> unused = new HashSet<>(kind.schema().get("$defs").propertyNames());
        unused.removeIf(name -> text.contains("\"#/$defs/" + name + "\""));
        assertThat(unused).isEmpty();
    }
}
