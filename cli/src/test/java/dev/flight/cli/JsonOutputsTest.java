package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.Catalogue;
import dev.flight.report.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that commands print holds to the schemas that {@code flight schema} prints. */
class JsonOutputsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Stream<Path> samples() throws IOException {
        return SampleManifestsTest.samples();
    }

    static Iterator<String> profiles() {
        return Catalogue.builtin().names().iterator();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofValidateIsValid(Path sample) {
        assertThat(Schemas.VALIDATE.mistakes(json("validate", sample.toString())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofPlanIsValid(Path sample) {
        assertThat(Schemas.PLAN.mistakes(json("plan", sample.toString()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofSimulateMemoryOfAManifestIsValid(Path sample) {
        String json = Session.of("simulate", "memory", sample.toString(), "--format", "json")
                .out();
        assertThat(Schemas.SIMULATE_MEMORY.mistakes(json)).isEmpty();
    }

    @Test
    void ofSimulateMemoryOfAScenarioIsValid() {
        String scenario = "../fixtures/scenarios/memory/pressure-response.yaml";
        assertThat(Schemas.SIMULATE_MEMORY.mistakes(
                        json("simulate", "memory", scenario, "--for", "10s", "--replications", "2", "--min-heap")))
                .isEmpty();
    }

    @Test
    void ofSimulateMemoryOfAllPoliciesIsValid() {
        String trace = "../fixtures/traces/level-loader/level-loader.mtrace";
        String json = json("simulate", "memory", trace, "--heap", "64KB", "--policies", "all", "--min-heap");

        assertThat(Schemas.SIMULATE_MEMORY.mistakes(json)).isEmpty();
        assertThat(MAPPER.readTree(json).get("targets").size()).isEqualTo(10);
        assertThat(Schemas.SIMULATE_MEMORY.mistakes(json.replace("\"peakLive\"", "\"else\"")))
                .isNotEmpty();
    }

    @Test
    void ofManyFilesIsValid() {
        assertThat(Schemas.VALIDATE.mistakes(json("validate", SampleManifestsTest.FOLDER.toString())))
                .isEmpty();
        assertThat(Schemas.PLAN.mistakes(json("plan", SampleManifestsTest.FOLDER.toString())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void ofProfilesShowIsValid(String profile) {
        assertThat(Schemas.PROFILES_SHOW.mistakes(json("profiles", "show", profile)))
                .isEmpty();
    }

    /** What the documents fix for a PSP, and what its file says. */
    @ParameterizedTest
    @CsvSource({
        "/format, flight.profiles-show/1",
        "/extends/0, retro",
        "/memory/total, 33554432",
        "/memory/page, 256",
        "/memory/regions/0/name, user",
        "/memory/regions/0/base, 142606336",
        "/memory/regions/0/size, 25165824",
        "/memory/regions/0/free, 24625152",
        "/memory/heap/size, 24625152",
        "/memory/limits/networkBuffersMax, 131072",
        "/memory/limits/cacheMax, 12312576",
        "/pressure/high/used, 0.9",
        "/pressure/high/fragmentation, 0.4",
        "/pressure/response/queue, 10",
        "/realtime/connectionMode, polling",
        "/realtime/updateInterval, 3000",
        "/realtime/maxConnectionsPerChannel, unlimited",
        "/realtime/capabilities/2, component-events",
        "/realtime/capabilities/3, polling-mode",
        "/realtime/batching/maxBytes, 16384",
        "/realtime/batching/maxDelay, 3000",
        "/realtime/maxPayload, 16384",
        "/realtime/retry/maxRetries, 2",
        "/realtime/retry/interval, 3000",
        "/realtime/retry/backoff, exponential",
        "/realtime/retry/multiplier, 1.5",
        "/realtime/retry/maxInterval, 6000",
        "/realtime/critical/requiresAck, true",
        "/realtime/critical/maxRetries, 3",
        "/realtime/critical/interval, 2000",
        "/realtime/critical/deadLetter, true",
        "/realtime/timeout, 10000",
        "/realtime/recovery, default-recovery"
    })
    void ofProfilesShowHasBytesAndMilliseconds(String pointer, String value) {
        JsonNode found = MAPPER.readTree(json("profiles", "show", "psp")).at(pointer);

        assertThat(found.asString()).isEqualTo(value);
        assertThat(found.isNumber()).isEqualTo(Character.isDigit(value.charAt(0)));
    }

    @Test
    void ofProfilesShowIsTheSameEachTime() {
        assertThat(json("profiles", "show", "v6r-cloud"))
                .containsSubsequence("\"billing\"", "\"enabled\"", "\"tiers\"")
                .isEqualTo(json("profiles", "show", "v6r-cloud"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"total\"", "\"regions\"", "\"heap\"", "\"updateInterval\"", "\"maxRetries\"", "\"used\""})
    void theSchemaOfProfilesShowMissesWhatIsLeftOut(String property) {
        String json = json("profiles", "show", "psp");
        assertThat(Schemas.PROFILES_SHOW.mistakes(json.replace(property, "\"else\"")))
                .isNotEmpty();
    }

    @Test
    void ofProfilesListIsValid() {
        assertThat(Schemas.PROFILES_LIST.mistakes(json("profiles", "list"))).isEmpty();
        assertThat(Schemas.PROFILES_LIST.mistakes(json("profiles", "--all"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void ofProfilesListShowsTheProfileThatShowDoes(String profile) {
        ObjectNode shown = (ObjectNode) MAPPER.readTree(json("profiles", "show", profile));
        shown.remove(List.of("format", "origins"));

        assertThat(MAPPER.readTree(json("profiles", "--all")).get("profiles")).contains(shown);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void ofProfilesDiffIsValid(String profile) {
        assertThat(Schemas.PROFILES_DIFF.mistakes(json("profiles", "diff", "psp", profile)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"format\"", "\"left\"", "\"differences\"", "\"path\""})
    void theSchemaOfProfilesDiffMissesWhatIsLeftOut(String property) {
        String json = json("profiles", "diff", "psp", "vita");
        assertThat(Schemas.PROFILES_DIFF.mistakes(json.replace(property, "\"else\"")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"profiles\"", "\"total\"", "\"heap\"", "\"updateInterval\"", "\"title\""})
    void theSchemaOfProfilesListMissesWhatIsLeftOut(String property) {
        String json = json("profiles", "list");
        assertThat(Schemas.PROFILES_LIST.mistakes(json.replace(property, "\"else\"")))
                .isNotEmpty();
    }

    /** Each schema stands alone, so that an editor needs no second file; what two of them say is the same. */
    @Test
    void theSchemasOfListAndShowAgreeOnAProfile() {
        JsonNode list = schema("profiles-list-output");
        ObjectNode show = (ObjectNode) schema("profiles-show-output");
        ObjectNode shown = (ObjectNode) show.get("properties");
        shown.remove(List.of("format", "origins"));
        ObjectNode rest = (ObjectNode) list.get("$defs").deepCopy();
        rest.remove("profile");

        assertThat(list.at("/$defs/profile/properties")).isEqualTo(shown);
        assertThat(rest).isEqualTo(show.get("$defs"));
        assertThat(list.at("/$defs/profile/required"))
                .containsExactlyInAnyOrderElementsOf(without(show.get("required"), List.of("format", "origins")));
    }

    @ParameterizedTest
    @CsvSource({
        "/memory/total, profiles/psp.yaml:13",
        "/memory/regions/0/size, profiles/psp.yaml:19",
        "/memory/regions/0/reserved/1/size, profiles/psp.yaml:22",
        "/memory/limits/cacheMax, profiles/retro.yaml:8",
        "/extends, profiles/psp.yaml:10",
        "/realtime/capabilities, profiles/psp.yaml:53",
        "/realtime/critical/interval, profiles/retro.yaml:27"
    })
    void ofProfilesShowSaysWhereAValueWasWritten(String pointer, String place) {
        JsonNode origins = MAPPER.readTree(json("profiles", "show", "psp")).get("origins");

        assertThat(origins.get(pointer).asString()).isEqualTo(place);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void ofProfilesShowHasTheOriginsThatItsTextHas(String profile) {
        JsonNode json = MAPPER.readTree(json("profiles", "show", profile));
        String text = Session.of("profiles", "show", profile).out();

        assertThat(json.get("origins").properties()).isNotEmpty().allSatisfy(origin -> {
            assertThat(json.at(origin.getKey()).isMissingNode())
                    .as(origin.getKey())
                    .isFalse();
            assertThat(text).contains(" # " + origin.getValue().asString() + "\n");
        });
    }

    @Test
    void ofProfilesShowHasNoOriginOfWhatIsWorkedOut() {
        JsonNode origins = MAPPER.readTree(json("profiles", "show", "psp")).get("origins");

        assertThat(origins.propertyNames())
                .noneMatch(pointer -> pointer.startsWith("/memory/heap"))
                .doesNotContain("/memory/regions/0/free", "/kind");
    }

    @Test
    void ofConformIsValid() {
        String json = json("conform", "--filter", "memory-size/*");

        assertThat(Schemas.CONFORM.mistakes(json)).isEmpty();
        assertThat(MAPPER.readTree(json).at("/summary/passed").asInt())
                .isEqualTo(MAPPER.readTree(json).get("cases").size());
        assertThat(Schemas.CONFORM.mistakes(json.replace("\"verdict\"", "\"else\"")))
                .isNotEmpty();
        assertThat(Schemas.CONFORM.mistakes(json.replace("\"timedOut\"", "\"else\"")))
                .isNotEmpty();
    }

    @Test
    void everySchemaIsPrintedAndIsJson() {
        for (String kind : new SchemaCommand.Kinds()) {
            Session session = Session.of("schema", kind);
            assertThat(session.code()).as(kind).isEqualTo(ExitCode.CLEAN.number());
            assertThat(MAPPER.readTree(session.out()).at("/$schema").asString())
                    .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        }
        assertThat(new SchemaCommand.Kinds()).contains("manifest", "validate-output");
    }

    private static JsonNode schema(String kind) {
        return MAPPER.readTree(Session.of("schema", kind).out());
    }

    private static List<JsonNode> without(JsonNode names, List<String> some) {
        return names.valueStream()
                .filter(name -> !some.contains(name.asString()))
                .toList();
    }

    private static String json(String... command) {
        String[] arguments = new String[command.length + 2];
        System.arraycopy(command, 0, arguments, 0, command.length);
        arguments[command.length] = "--format";
        arguments[command.length + 1] = "json";
        Session session = Session.of(arguments);
        assertThat(session.err()).isEmpty();
        return session.out();
    }
}
