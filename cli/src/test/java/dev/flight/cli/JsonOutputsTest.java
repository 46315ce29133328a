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
    void everySchemaIsPrintedAndIsJson() {
        for (String kind : List.of(
                "manifest", "profile", "validate-output", "plan-output", "analyze-output", "profiles-show-output")) {
            Session session = Session.of("schema", kind);
            assertThat(session.code()).as(kind).isEqualTo(ExitCode.CLEAN.number());
            assertThat(MAPPER.readTree(session.out()).at("/$schema").asString())
                    .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        }
        assertThat(new SchemaCommand.Kinds()).hasSize(6);
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
