package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares each format with its expected file to the byte; see {@link Goldens} for how to update them. */
class FindingsGoldenTest {

    @ParameterizedTest
    @CsvSource({
        "JSON, json.json",
        "SARIF, sarif.sarif",
        "JUNIT, junit.xml",
        "GITHUB, github.txt",
        "GITLAB, gitlab.json",
        "RDJSON, rdjson.json"
    })
    void writesTheExpectedReport(FindingsFormat format, String file) throws IOException {
        Goldens.assertMatches(file, Reports.write(format, Samples.EVERYTHING.result()));
    }

    @ParameterizedTest
    @EnumSource
    void aFormatIsFoundByItsName(FindingsFormat format) {
        assertThat(FindingsFormat.named(format.name().toLowerCase(Locale.ROOT))).contains(format);
    }

    @Test
    void anUnknownFormatIsNotFound() {
        assertThat(FindingsFormat.named("JSON")).isEmpty();
    }
}
