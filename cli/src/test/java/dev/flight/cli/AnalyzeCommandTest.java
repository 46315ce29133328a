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
                .startsWith("race#2 leaks 1.18MB/h (99.9 % sure): reaches its 64MB limit in ");
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
        assertThat(Run.of("analyze", "--limit", "48MB", RECORDING).out()).contains("reaches its 48MB limit in 11 h");
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
}
