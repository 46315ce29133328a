package dev.flight.report.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import dev.flight.report.Schemas;
import dev.flight.sim.memory.SampleResults;
import dev.flight.sim.memory.SimulationResult;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MemoryJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Set<String> samples() {
        return SampleResults.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isValid(String sample) throws IOException {
        assertThat(Schemas.SIMULATE_MEMORY.mistakes(write(SampleResults.named(sample))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lives", "fails-at-zero"})
    void writesTheExpectedReport(String sample) throws IOException {
        Goldens.assertMatches("memory/" + sample + ".json", write(SampleResults.named(sample)));
    }

    /** The names that readers rely on. */
    @ParameterizedTest
    @CsvSource({
        "/format, flight.simulate-memory/1",
        "/seed, 7",
        "/targets/0/platform, dreamcast",
        "/targets/0/regions/0/name, main",
        "/targets/0/regions/0/policy, first-fit",
        "/targets/0/regions/0/capacity, 16651264",
        "/targets/0/regions/0/peakLive, 15985200",
        "/targets/0/regions/0/peakFootprint, 16651264",
        "/targets/0/regions/0/operations, 184213",
        "/targets/0/regions/0/failed/capacity, 0",
        "/targets/0/regions/0/failed/fragmentation, 17",
        "/targets/0/regions/0/failed/limit, 0",
        "/targets/0/regions/0/firstFailure/at, 252000",
        "/targets/0/regions/0/firstFailure/size, 98304",
        "/targets/0/regions/0/firstFailure/largestFree, 65536",
        "/targets/0/regions/0/firstFailure/totalFree, 421888",
        "/targets/0/regions/0/firstFailure/kind, fragmentation",
        "/targets/0/regions/0/fragmentation/mean, 0.365217",
        "/targets/0/regions/0/fragmentation/max, 0.84",
        "/targets/0/regions/0/internalWaste, 0.031",
        "/targets/0/regions/0/heapOverLive/meanOverTime, 1.333333",
        "/targets/0/regions/0/pressure/low, 159000",
        "/targets/0/regions/0/pressure/medium, 39000",
        "/targets/0/regions/0/pressure/high, 93000",
        "/targets/0/regions/0/pressure/critical, 309000"
    })
    void hasBytesAndMilliseconds(String pointer, String value) throws IOException {
        JsonNode found =
                MAPPER.readTree(write(SampleResults.named("fragmented"))).at(pointer);
        assertThat(found.asString()).isEqualTo(value);
        assertThat(found.isNumber()).isEqualTo(Character.isDigit(value.charAt(0)));
    }

    @Test
    void aFailureThatWasNotIsNull() throws IOException {
        assertThat(MAPPER.readTree(write(SampleResults.named("lives")))
                        .at("/targets/0/regions/0/firstFailure")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"seed\"", "\"peakLive\"", "\"firstFailure\"", "\"critical\"", "\"policy\"", "\"holds\""})
    void theSchemaMissesWhatIsLeftOut(String property) throws IOException {
        String report = write(SampleResults.named("lives"));
        assertThat(report).contains(property);
        assertThat(Schemas.SIMULATE_MEMORY.mistakes(report.replace(property, "\"else\"")))
                .isNotEmpty();
    }

    @Test
    void givesBackANameToTheCharacter() throws IOException {
        String report = write(SampleResults.hostile());
        assertThat(Schemas.SIMULATE_MEMORY.mistakes(report)).isEmpty();
        assertThat(MAPPER.readTree(report).at("/targets/0/platform").asString()).isEqualTo(SampleResults.HOSTILE);
        assertThat(report).doesNotContain("\u001b", "\u202e", "\u0000");
    }

    private static String write(SimulationResult result) throws IOException {
        StringWriter out = new StringWriter();
        MemoryJson.write(result, out);
        return out.toString();
    }
}
