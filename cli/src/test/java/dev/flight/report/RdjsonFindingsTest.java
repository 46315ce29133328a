package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import dev.flight.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The schema allows any property anywhere, so the names are held here. */
class RdjsonFindingsTest {

    @Test
    void holdsExactlyTheFieldsOfTheFormat() {
        JsonNode report = Reports.json(FindingsFormat.RDJSON, Samples.RELATED_AND_HINTS.result());
        assertThat(report.propertyNames()).containsExactly("source", "diagnostics");
        assertThat(report.at("/source").toString()).isEqualTo("{\"name\":\"flight\"}");
        assertThat(report.at("/diagnostics/0").propertyNames())
                .containsExactly("message", "location", "severity", "code", "related_locations");
        assertThat(report.at("/diagnostics/0/code").toString()).isEqualTo("{\"value\":\"manifest/heap-overcommit\"}");
        assertThat(report.at("/diagnostics/0/location").toString())
                .isEqualTo("{\"path\":\"racing.yaml\",\"range\":"
                        + "{\"start\":{\"line\":7,\"column\":5},\"end\":{\"line\":7,\"column\":10}}}");
        assertThat(report.at("/diagnostics/0/related_locations/0").toString())
                .isEqualTo("{\"message\":\"limit set here, inherited by extends\",\"location\":"
                        + "{\"path\":\"profiles/retro.yaml\",\"range\":"
                        + "{\"start\":{\"line\":12,\"column\":5},\"end\":{\"line\":12,\"column\":10}}}}");
    }

    @ParameterizedTest
    @EnumSource
    void everyDiagnosticHasWhatTheFormatRequires(Samples sample) {
        JsonNode diagnostics =
                Reports.json(FindingsFormat.RDJSON, sample.result()).at("/diagnostics");
        assertThat(diagnostics).hasSize(sample.result().findings().size()).allSatisfy(each -> {
            assertThat(each.at("/message").isString()).isTrue();
            assertThat(each.at("/location/path").asString()).isNotEmpty();
            assertThat(each.at("/location/range/start/line").asInt()).isPositive();
            assertThat(each.at("/severity").asString()).isIn("ERROR", "WARNING", "INFO");
        });
    }

    @Test
    void givesTextBackToTheCharacter() {
        JsonNode diagnostic =
                Reports.json(FindingsFormat.RDJSON, Samples.NASTY.result()).at("/diagnostics/0");
        assertThat(diagnostic.at("/message").asString())
                .isEqualTo(Samples.NASTY_WELL_FORMED + "\nhint: " + Samples.NASTY_WELL_FORMED);
        assertThat(diagnostic.at("/related_locations/0/message").asString()).isEqualTo(Samples.NASTY_WELL_FORMED);
    }

    @Test
    void countsColumnsInBytes() {
        assertThat(range("a\ud83d\ude00\u00e9z", new Position(1, 3), new Position(1, 4)))
                .isEqualTo("{\"start\":{\"line\":1,\"column\":6},\"end\":{\"line\":1,\"column\":8}}");
    }

    @Test
    void knowsTheFirstColumnOfAnyLine() {
        assertThat(range("\u00e9: [", new Position(1, 2), new Position(3, 1)))
                .isEqualTo("{\"start\":{\"line\":1,\"column\":3},\"end\":{\"line\":3,\"column\":1}}");
    }

    @Test
    void speaksOfWholeLinesWhenTheEndIsInsideAnother() {
        assertThat(range("\u00e9: [", new Position(1, 2), new Position(3, 2)))
                .isEqualTo("{\"start\":{\"line\":1},\"end\":{\"line\":3}}");
    }

    @Test
    void speaksOfWholeLinesPastTheEndOfTheExcerpt() {
        String cut = "x".repeat(399) + "\ud83d";
        assertThat(range(cut, new Position(1, 399), new Position(1, 400)))
                .isEqualTo("{\"start\":{\"line\":1,\"column\":399},\"end\":{\"line\":1,\"column\":400}}");
        assertThat(range(cut, new Position(1, 400), new Position(1, 401)))
                .isEqualTo("{\"start\":{\"line\":1},\"end\":{\"line\":1}}");
    }

    private static String range(String line, Position start, Position end) {
        Diagnostic finding = new Diagnostic(
                "a/b", Severity.INFO, "m", new Location("a.yaml", start, end, line), "", List.of(), null);
        return Reports.json(FindingsFormat.RDJSON, Samples.result(finding))
                .at("/diagnostics/0/location/range")
                .toString();
    }
}
