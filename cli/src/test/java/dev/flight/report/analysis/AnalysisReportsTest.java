package dev.flight.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.Analyzer;
import dev.flight.analysis.Recording;
import dev.flight.analysis.Series;
import dev.flight.analysis.SeriesBuilder;
import dev.flight.analysis.SnapshotReader;
import dev.flight.report.Goldens;
import dev.flight.report.Schemas;
import dev.flight.report.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisReportsTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "snapshots", "three-sessions");
    private static final long MB = 1 << 20;
    private static final long START = 1_767_261_600_000L;

    private static Analysis threeSessions() throws IOException {
        Recording recording = new Recording(session -> true);
        try (InputStream in = Files.newInputStream(FOLDER.resolve("recording.ndjson"))) {
            SnapshotReader.read("recording.ndjson", in, recording);
        }
        return Analyzer.analyze(recording.series(), recording.leftOut());
    }

    private static Series series(String session, String platform, long limit, IntToDoubleFunction megabytes) {
        SeriesBuilder builder = new SeriesBuilder(session, platform);
        for (int i = 0; i < 300; i++) {
            builder.add(START + i * 60_000L, Math.round(megabytes.applyAsDouble(i) * MB), limit);
        }
        return builder.build();
    }

    private static String text(Series... series) {
        return new AnalysisText(Style.PLAIN).text(Analyzer.analyze(List.of(series), 0));
    }

    private static String json(Analysis analysis) throws IOException {
        StringWriter out = new StringWriter();
        AnalysisJson.write(analysis, 0, out);
        return out.toString();
    }

    private static String csv(Analysis analysis) throws IOException {
        StringWriter out = new StringWriter();
        AnalysisCsv.write(analysis, out);
        return out.toString();
    }

    @Test
    void theReportsOfThreeSessionsAreThoseInTheFixtures() throws IOException {
        Analysis analysis = threeSessions();

        Goldens.assertMatches(FOLDER.resolve("expected.txt"), new AnalysisText(Style.PLAIN).text(analysis));
        Goldens.assertMatches(FOLDER.resolve("expected.json"), json(analysis));
        Goldens.assertMatches(FOLDER.resolve("expected.csv"), csv(analysis));
    }

    @Test
    void theFirstLineSaysWhoLeaksHowFastAndWhenItEnds() {
        // 12 MB an hour from 4 MB: 64 MB after 5 hours, which is when the recording of 4h 59m ends but for a minute.
        assertThat(text(series("race#2", "psp", 100 * MB, i -> 4 + 12 * i / 60.0))
                        .lines())
                .first()
                .isEqualTo("race#2 leaks 12MB/h (99.9 % sure): its floor reaches its 100MB limit in 3h 1m (at 18:00Z)");
    }

    @Test
    void withoutALeakTheFirstLineSaysSo() {
        assertThat(text(series("a", "psp", 64 * MB, i -> 10 + i % 3))).startsWith("No session leaks.\n");
        assertThat(text(new SeriesBuilder("a", "psp").build())).startsWith("There is no session.\n");
    }

    @Test
    void aLeakWithoutALimitHasNoEnd() {
        assertThat(text(series("a", "psp", 0, i -> 10 + i)))
                .contains("a leaks 60MB/h (99.9 % sure); its limit is not known");
    }

    @Test
    void textFromFilesCannotActOnATerminal() throws IOException {
        Series hostile = series("\u001b[2J\u202ea\n", "\u0007b", 64 * MB, i -> 10 + i * 0.1);

        assertThat(text(hostile)).doesNotContain("\u001b", "\u202e", "\u0007");
        assertThat(csv(Analyzer.analyze(List.of(hostile), 0))).doesNotContain("\u001b", "\u202e", "\u0007");
    }

    @Test
    void severalPlatformsAreGrouped() {
        String text = text(
                series("a", "psp", 64 * MB, i -> 10),
                series("b", "psp", 64 * MB, i -> 20),
                series("c", "vita", 64 * MB, i -> 30));

        assertThat(text).containsPattern("psp +2 +15MB +20MB +20MB\n").containsPattern("vita +1 +30MB +30MB +30MB\n");
    }

    @Test
    void jsonIsValidWhateverIsInIt() throws IOException {
        Analysis all = Analyzer.analyze(
                List.of(
                        series("step", "psp", 64 * MB, i -> i < 100 ? 10 : 20),
                        series("odd", "psp", 0, i -> i == 50 ? 60 : 10 + 0.01 * (i * 7 % 5)),
                        series("saw", "psp", 64 * MB, i -> 10 + i % 20),
                        series("leak", "psp", 64 * MB, i -> 10 + i * 0.1)),
                7);

        assertThat(Schemas.ANALYZE.mistakes(json(all))).isEmpty();
        assertThat(json(all)).contains("\"periodic\"", "\"step\"", "\"anomaly\"", "\"exhaustedIn\": null");
        assertThat(Schemas.ANALYZE.mistakes(json(Analyzer.analyze(List.of(), 0))))
                .isEmpty();
        assertThat(Schemas.ANALYZE.mistakes(json(all).replace("\"slopePerHour\"", "\"else\"")))
                .isNotEmpty();
    }

    @Test
    void csvQuotesWhatMustBe() throws IOException {
        String csv = csv(Analyzer.analyze(List.of(series("a,\"b\"", "psp", 64 * MB, i -> 10)), 0));

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).startsWith("session,platform,from,until,samples,lastBytes,p50Bytes");
        assertThat(csv.lines().toList().get(1)).startsWith("\"a,\"\"b\"\"\",psp,2026-01-01T10:00:00Z,");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "59499, 59s",
        "60000, 1m",
        "61000, 1m 1s",
        "13200000, 3h 40m",
        "86400000, 1d",
        "93600000, 1d 2h",
        "9000000000000000, more than a century"
    })
    void whatIsForetoldIsToTheSecondAndNoFartherThanACentury(long millis, String text) {
        assertThat(Moments.ahead(millis)).isEqualTo(text);
    }

    @Test
    void aMomentOfAnotherDayHasItsDate() {
        assertThat(Moments.at(START + 3_600_000, START)).isEqualTo("11:00Z");
        assertThat(Moments.at(START + 86_400_000, START)).isEqualTo("2026-01-02 10:00Z");
    }
}
