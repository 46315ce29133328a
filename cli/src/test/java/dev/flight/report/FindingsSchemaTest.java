package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsSchemaTest {

    @ParameterizedTest
    @EnumSource
    void jsonIsValid(Samples sample) {
        assertThat(Schemas.VALIDATE.mistakes(Reports.write(FindingsFormat.JSON, sample.result())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sarifIsValid(Samples sample) {
        assertThat(Schemas.SARIF.mistakes(Reports.write(FindingsFormat.SARIF, sample.result())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void gitlabIsValid(Samples sample) {
        assertThat(Schemas.GITLAB.mistakes(Reports.write(FindingsFormat.GITLAB, sample.result())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rdjsonIsValid(Samples sample) {
        assertThat(Schemas.RDJSON.mistakes(Reports.write(FindingsFormat.RDJSON, sample.result())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void junitIsValid(Samples sample) {
        String xml = Reports.write(FindingsFormat.JUNIT, sample.result());
        assertThatCode(() -> Schemas.junit(xml)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void everyReportCanBeEncodedAndIsTheSameEachTime(Samples sample) {
        for (FindingsFormat format : FindingsFormat.values()) {
            String report = Reports.write(format, sample.result());
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(report))
                    .as(format.text())
                    .isTrue();
            assertThat(Reports.write(format, sample.result())).isEqualTo(report);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReportEndsWithALineEndUnlessItIsEmpty(Samples sample) {
        for (FindingsFormat format : FindingsFormat.values()) {
            String report = Reports.write(format, sample.result());
            boolean mayBeEmpty = format == FindingsFormat.GITHUB;
            assertThat(report.endsWith("\n") || (mayBeEmpty && report.isEmpty()))
                    .as(format.text())
                    .isTrue();
            assertThat(report).as(format.text()).doesNotContain("\r").doesNotEndWith("\n\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rule\"", "\"summary\"", "\"pointer\"", "\"column\"", "\"baselined\"", "\"reason\""})
    void theSchemaOfOursMissesWhatIsLeftOut(String property) {
        String report = Reports.write(FindingsFormat.JSON, Samples.SUPPRESSED.result());
        assertThat(Schemas.VALIDATE.mistakes(report.replace(property, "\"else\"")))
                .isNotEmpty();
    }

    @Test
    void theSchemaOfOursLetsTheFormatGrow() {
        String report = Reports.write(FindingsFormat.JSON, Samples.SUPPRESSED.result());
        String grown = report.replace("\"rule\":", "\"since\": 4, \"rule\":");
        assertThat(grown).isNotEqualTo(report);
        assertThat(Schemas.VALIDATE.mistakes(grown)).isEmpty();
    }
}
