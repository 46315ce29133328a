package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Severity;
import dev.flight.validate.SourceRoot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A packed profile, and a file of the user's that is spelt like it, in the formats of code hosts. */
class PackedProfilesTest {

    private static final SourceRoot BELOW = new SourceRoot("/repo/game", "/repo");

    private static final Diagnostic FINDING = new Diagnostic(
            "profile/limit-over-heap",
            Severity.ERROR,
            "too much",
            at("./profiles/psp.yaml", 5),
            "/memory/limits/softLimit",
            List.of(
                    new Related("mine", at("./profiles/psp.yaml", 6)),
                    new Related("packed", at("profiles/psp.yaml", 7))),
            null);

    private static Location at(String file, int line) {
        return new Location(file, new Position(line, 3), new Position(line, 9), "  limits: {}");
    }

    private static String written(FindingsFormat format) {
        return Reports.write(format.writer(new ReportOptions("1", Reports.TEXTS, BELOW)), Samples.result(FINDING));
    }

    @Test
    void theUsersFileHasThePathThatTheHostKnows() {
        JsonNode result = Reports.json(written(FindingsFormat.SARIF)).at("/runs/0/results/0");

        assertThat(result.at("/locations/0/physicalLocation/artifactLocation").toString())
                .isEqualTo("{\"uri\":\"game/profiles/psp.yaml\",\"uriBaseId\":\"%SRCROOT%\"}");
        assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("game/profiles/psp.yaml");
        assertThat(written(FindingsFormat.GITHUB)).startsWith("::error file=game/profiles/psp.yaml,line=5,");
        assertThat(Reports.json(written(FindingsFormat.GITLAB))
                        .at("/0/location/path")
                        .asString())
                .isEqualTo("game/profiles/psp.yaml");
    }

    @Test
    void thePackedFileIsNotSaidToBeInTheRepository() {
        JsonNode result = Reports.json(written(FindingsFormat.SARIF)).at("/runs/0/results/0");

        assertThat(result.at("/relatedLocations/1/physicalLocation/artifactLocation")
                        .toString())
                .isEqualTo("{\"uri\":\"profiles/psp.yaml\"}");
    }

    @ParameterizedTest
    @EnumSource(names = {"GITHUB", "JUNIT"})
    void textsTellOneFromTheOther(FindingsFormat format) {
        assertThat(written(format))
                .contains("mine: ./game/profiles/psp.yaml:6:3")
                .contains("packed: profiles/psp.yaml:7:3");
    }
}
