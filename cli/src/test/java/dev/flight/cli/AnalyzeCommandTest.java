package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {

    private static final String RECORDING = "../fixtures/snapshots/three-sessions/recording.ndjson";

    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        Path file = folder.resolve("a.ndjson");
        Files.writeString(file, text);
        return file.toString();
    }

    private static String recording() throws IOException {
        return Files.readString(Path.of(RECORDING));
    }

    @Test
    void aLeakEndsWithExitCodeOneUnlessOnlyAReportIsWanted() {
        assertThat(Run.of("analyze", RECORDING).code()).isEqualTo(1);
        assertThat(Run.of("analyze", "--fail-on", "never", RECORDING).code()).isZero();
        assertThat(Run.of("analyze", "--session", "system", RECORDING).code()).isZero();
        assertThat(Run.of("analyze", RECORDING).out())
                .startsWith("race#2 leaks 1.18MB/h (99.9 % sure): its floor reaches its 64MB limit in ");
    }

    @Test
    void standardInputIsReadToo() throws IOException {
        Run run = Run.Around.NOTHING
                .in(recording().getBytes(StandardCharsets.UTF_8))
                .run("analyze", "-");

        assertThat(run.out()).isEqualTo(Run.of("analyze", RECORDING).out());
    }

    @Test
    void aLimitReplacesTheTotalOfTheSnapshots() {
        assertThat(Run.of("analyze", "--limit", "48MB", RECORDING).out())
                .contains("its floor reaches its 48MB limit in 11h");
        assertThat(Run.of("analyze", "--limit", "48M", RECORDING).code()).isEqualTo(2);
        assertThat(Run.of("analyze", "--limit", "0B", RECORDING).code()).isEqualTo(2);
    }

    @Test
    void aSessionThatIsNotThereIsAMistake() {
        Run run = Run.of("analyze", "--session", "race#3", RECORDING);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no session `race#3`");
    }

    @Test
    void badLinesAreReportedAndTheOthersAnalysed() throws IOException {
        String text = "{\"timestamp\":1}\n" + recording() + "{\"timesta";

        Run run = Run.of("analyze", "--fail-on", "never", file(text));
        Run skipping = Run.of("analyze", "--fail-on", "never", "--skip-bad", file(text));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(Run.of("analyze", RECORDING).out());
        assertThat(run.err())
                .contains("error[snapshot/contract]", "a.ndjson:1:", "error[snapshot/json]", "a.ndjson:722:");
        assertThat(skipping.code()).isZero();
        assertThat(skipping.err()).isEqualTo("2 lines were left out\n");
    }

    @Test
    void aRecordingWithoutSnapshotIsNotAnalysed() throws IOException {
        Run run = Run.of("analyze", "--skip-bad", file(""));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error[snapshot/empty]");
    }

    @Test
    void aFileThatIsNotThereIsTheEnvironment() {
        assertThat(Run.of("analyze", folder + "/none.ndjson").code()).isEqualTo(4);
        assertThat(Run.of("analyze", folder.toString()).code()).isEqualTo(4);
    }

    @Test
    void formatsGoToFiles() throws IOException {
        Path json = folder.resolve("out/a.json");

        Run run = Run.of("analyze", "--format", "json=" + json, RECORDING);

        assertThat(run.out()).isEmpty();
        assertThat(Schemas.ANALYZE.mistakes(Files.readString(json))).isEmpty();
        assertThat(Run.of("analyze", "--format", "csv", RECORDING).out().lines())
                .hasSize(4);
        assertThat(Run.of("analyze", "--format", "cvs", RECORDING).err()).contains("did you mean `csv`?");
        assertThat(Run.of("analyze", "--fail-on", "error", RECORDING).code()).isEqualTo(2);
    }

    @Test
    void theReportIsAPageBesideWhatIsPrinted() throws IOException {
        Path page = folder.resolve("new/report.html");

        Run run = Run.of("analyze", "--report", page.toString(), RECORDING, MTRACE);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(Run.of("analyze", RECORDING, MTRACE).out());
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>Memory analysis: 2 recordings</h1>", "✗ leaks 1.18MB/h", "Used by race#2")
                .contains("<p>Recordings: " + RECORDING + ", " + MTRACE + ".</p>")
                .contains("<h2>Trace level-loader.mtrace</h2>", "./level-loader:(copy_text+18)");
    }

    @Test
    void theReportOfWhatCannotBeReadSaysSo() throws IOException {
        Path page = folder.resolve("report.html");

        Run run = Run.of("analyze", "--report", page.toString(), file("{\"timesta\n"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(page)).contains("There is no session.", "1 line could not be read");
        assertThat(Run.of("analyze", "--report", folder + "/a.ndjson/x.html", RECORDING)
                        .code())
                .isEqualTo(4);
    }

    private static final String MTRACE = "../fixtures/traces/level-loader/level-loader.mtrace";

    private static final String SECOND = """
            {"time":T,"op":"alloc","id":"k","size":1024,"session":"race","purpose":"vm-heap","site":"keep"}
            {"time":T,"op":"alloc","id":"g","size":4096,"session":"race","purpose":"asset-cache","site":"drop"}
            {"time":T,"op":"free","id":"g"}
            """;

    /** Each second a block is kept, and a larger one given back. */
    private String leakyTrace(String bad) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append(SECOND.replace("T", Integer.toString(i * 1_000)).replace("\"k\"", "\"k" + i + "\""));
        }
        return file(text + bad);
    }

    @Test
    void aTraceIsAnalysedLikeSnapshots() throws IOException {
        // 1 KB a second is 3.515 MB an hour; 600 KB are held at the end, 1 MB less 600 KB last 424 s.
        Run run = Run.of("analyze", "--limit", "1MB", leakyTrace(""));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("race leaks 3.51MB/h (99.9 % sure): its floor reaches its 1MB limit in 7m ")
                .containsPattern("PURPOSE +PEAK +PEAK AT +AT THE END\n +vm-heap +600KB +9m 59s +600KB\n")
                .containsPattern(" +asset-cache +4KB +0s +0B\n")
                .contains("  At the end of a.ndjson 600 blocks are live with 600KB:\n")
                .containsPattern("600KB +600 +300KB +keep\n")
                .endsWith("1800 operations of 1 session\n");
        assertThat(Run.of("analyze", leakyTrace("")).out()).contains("; its limit is not known");
    }

    @Test
    void tracesAndSnapshotsGoTogether() throws IOException {
        Run run = Run.of("analyze", "--format", "json", RECORDING, MTRACE, leakyTrace(""));

        assertThat(Schemas.ANALYZE.mistakes(run.out())).isEmpty();
        assertThat(run.out())
                .contains("\"snapshots\": 720", "\"name\": \"level-loader.mtrace\"", "\"session\": \"race#2\"")
                .contains("\"purpose\": \"vm-heap\"", "\"lateBytes\": ");
        assertThat(Run.of("analyze", RECORDING, MTRACE).out())
                .containsPattern("720 snapshots and \\d+ operations of 4 sessions\n$");
    }

    @Test
    void aTraceOfStandardInputIsRead() throws IOException {
        Run run = Run.Around.NOTHING.in(Files.readAllBytes(Path.of(MTRACE))).run("analyze", "-");

        assertThat(run.out()).contains("At the end of (trace) 6 blocks are live");
        assertThat(run.out().replace("(trace)", "level-loader.mtrace").replaceAll(" +", " "))
                .isEqualTo(Run.of("analyze", MTRACE).out().replaceAll(" +", " "));
    }

    @Test
    void aTraceWithoutTimesHasTheIntervalAsked() {
        assertThat(Run.of("analyze", "--interval", "1s", MTRACE).out()).containsPattern(" 1[0-9]m [0-9]+s\n");
        assertThat(Run.of("analyze", "--interval", "0s", MTRACE).code()).isEqualTo(2);
    }

    @Test
    void badLinesOfATraceMakeItUnusableUnlessTheyAreSkipped() throws IOException {
        String bad = "{\"time\":600000,\"op\":\"alloc\",\"id\":\"x\"}\n";
        Run run = Run.of("analyze", "--fail-on", "never", leakyTrace(bad));
        Run skipping = Run.of("analyze", "--fail-on", "never", "--skip-bad", leakyTrace(bad));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error[trace/field]", "a.ndjson:1801:");
        assertThat(skipping.code()).isZero();
        assertThat(skipping.out()).isEqualTo(Run.of("analyze", leakyTrace("")).out());
        assertThat(skipping.err()).contains("warning[trace/field]").doesNotContain("left out\n");
    }

    @Test
    void whatIsNoRecordingIsSaidToBeNone() throws IOException {
        Run run = Run.of("analyze", file("some notes\n"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error[trace/no-format]");
    }
}
