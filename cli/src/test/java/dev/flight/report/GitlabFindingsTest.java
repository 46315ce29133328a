package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class GitlabFindingsTest {

    @Test
    void writesAnEmptyListWhenThereIsNothing() {
        assertThat(Reports.write(FindingsFormat.GITLAB, Samples.CLEAN.result())).isEqualTo("[]\n");
    }

    @Test
    void namesSeveritiesAsGitlabDoes() {
        JsonNode report = Reports.json(FindingsFormat.GITLAB, Samples.ALL_SEVERITIES.result());
        assertThat(report.findValuesAsString("severity")).containsExactly("major", "minor", "info");
        assertThat(report.findValuesAsString("check_name"))
                .containsExactly("manifest/heap-overcommit", "manifest/low-headroom", "manifest/vm-too-large");
        assertThat(report.at("/0/location").toString()).isEqualTo("{\"path\":\"racing.yaml\",\"lines\":{\"begin\":7}}");
    }

    @Test
    void putsTheHintBehindTheMessage() {
        JsonNode report = Reports.json(FindingsFormat.GITLAB, Samples.RELATED_AND_HINTS.result());
        assertThat(report.findValuesAsString("description"))
                .containsExactly(
                        "peak 17.2MB at 40s; the heap is 15.8MB; hint: lower `count`",
                        "peak 17.2MB at 40s; the heap is 15.8MB");
    }

    @Test
    void givesTextBackToTheCharacter() {
        JsonNode report = Reports.json(FindingsFormat.GITLAB, Samples.NASTY.result());
        assertThat(report.at("/0/description").asString())
                .isEqualTo(Samples.NASTY_WELL_FORMED + "; hint: " + Samples.NASTY_WELL_FORMED);
        assertThat(report.at("/0/check_name").asString()).isEqualTo("odd/" + Samples.NASTY_WELL_FORMED);
    }

    @Test
    void hasOnlyRelativePaths() {
        JsonNode report = Reports.json(FindingsFormat.GITLAB, Samples.SEVERAL_FILES.result());
        assertThat(report.findValuesAsString("path").stream().distinct())
                .containsExactly("a.yaml", "games/b.yaml", "elsewhere/c.yaml", "games/d.yaml", "-");
    }

    @ParameterizedTest
    @EnumSource
    void noTwoFingerprintsAreAlike(Samples sample) {
        assertThat(Reports.json(FindingsFormat.GITLAB, sample.result()).findValuesAsString("fingerprint"))
                .hasSize(sample.result().findings().size())
                .doesNotHaveDuplicates();
    }

    @Test
    void aFingerprintStaysWhenLinesShift() {
        assertThat(fingerprint(7, "3.1% is left")).isEqualTo(fingerprint(70, "3.1% is left"));
        assertThat(fingerprint(7, "3.1% is left")).isNotEqualTo(fingerprint(7, "3.2% is left"));
    }

    private static List<String> fingerprint(int line, String message) {
        Diagnostic finding = Samples.finding("manifest/low-headroom", Severity.WARNING, message, line);
        return Reports.json(FindingsFormat.GITLAB, Samples.result(finding)).findValuesAsString("fingerprint");
    }
}
