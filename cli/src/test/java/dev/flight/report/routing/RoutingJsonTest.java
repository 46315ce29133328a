package dev.flight.report.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import dev.flight.report.Schemas;
import dev.flight.sim.memory.SampleResults;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.SampleRoutings;
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

class RoutingJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Set<String> samples() {
        return SampleRoutings.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isValid(String sample) throws IOException {
        assertThat(Schemas.SIMULATE_ROUTING.mistakes(write(SampleRoutings.named(sample))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outage", "idle"})
    void writesTheExpectedReport(String sample) throws IOException {
        Goldens.assertMatches("routing/" + sample + ".json", write(SampleRoutings.named(sample)));
    }

    /** The names that readers rely on. */
    @ParameterizedTest
    @CsvSource({
        "/format, flight.simulate-routing/1",
        "/scenario, fleet-with-broker-outage",
        "/seed, 42",
        "/replications, 10",
        "/measured/from, 30000",
        "/measured/to, 120000",
        "/events, 1204332",
        "/groups/0/clients, dreamcast",
        "/groups/3/clients, lobby",
        "/groups/3/platform, vita",
        "/groups/1/channel, alerts",
        "/groups/1/priority, critical",
        "/groups/0/connections, 200",
        "/groups/0/published, 12040",
        "/groups/0/delivered, 11913",
        "/groups/1/acknowledged, 600",
        "/groups/2/duplicates, 211",
        "/groups/2/deduplicated, 0",
        "/groups/2/sent, 30292",
        "/groups/0/dropped/overflow, 96",
        "/groups/0/dropped/lost, 24",
        "/groups/1/deadLettered, 4",
        "/groups/1/deadLetterReasons/delivery_limit, 3",
        "/groups/1/deadLetteredYetDelivered, 0",
        "/groups/0/expired, 7",
        "/groups/1/rejected, 12",
        "/groups/1/rejectReasons/permission, 12",
        "/groups/2/inFlight, 4",
        "/groups/0/latencyMs/p50, 2401.239039",
        "/groups/0/queue/depthMax, 12",
        "/groups/0/queue/bytesMax, 10445",
        "/groups/0/interval95/delivered/0, 11726.859375",
        "/brokers/0/node, 1",
        "/brokers/0/utilisation, 0.4125",
        "/clients/0/disconnects, 671",
        "/clients/1/failedPolls, 31",
        "/expect/0/actual, 0.971"
    })
    void hasCountsBytesAndMilliseconds(String pointer, String value) throws IOException {
        JsonNode found = MAPPER.readTree(write(SampleRoutings.outage())).at(pointer);
        assertThat(found.asString()).isEqualTo(value);
        assertThat(found.isNumber()).isEqualTo(Character.isDigit(value.charAt(0)));
    }

    @Test
    void whatDidNotHappenIsNoReason() throws IOException {
        JsonNode group = MAPPER.readTree(write(SampleRoutings.quiet())).at("/groups/0");
        assertThat(group.get("dropped").isEmpty()).isTrue();
        assertThat(group.get("deadLetterReasons").isEmpty()).isTrue();
    }

    @Test
    void oneReplicationHasNoIntervalAndNothingDeliveredNoLatency() throws IOException {
        JsonNode group = MAPPER.readTree(write(SampleRoutings.idle())).at("/groups/0");
        assertThat(group.at("/interval95/latencyMean").isNull()).isTrue();
        assertThat(group.at("/latencyMs/p99").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"seed\"", "\"published\"", "\"p999\"", "\"depthMean\"", "\"interval95\"", "\"holds\""})
    void theSchemaMissesWhatIsLeftOut(String property) throws IOException {
        String report = write(SampleRoutings.outage());
        assertThat(report).contains(property);
        assertThat(Schemas.SIMULATE_ROUTING.mistakes(report.replace(property, "\"else\"")))
                .isNotEmpty();
    }

    @Test
    void givesBackANameToTheCharacter() throws IOException {
        String report = write(SampleRoutings.hostile());
        assertThat(Schemas.SIMULATE_ROUTING.mistakes(report)).isEmpty();
        assertThat(MAPPER.readTree(report).at("/groups/0/clients").asString()).isEqualTo(SampleResults.HOSTILE);
        assertThat(report).doesNotContain("\u001b", "\u202e", "\u0000");
    }

    private static String write(RoutingResult result) throws IOException {
        StringWriter out = new StringWriter();
        RoutingJson.write(result, out);
        return out.toString();
    }
}
