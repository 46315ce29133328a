package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings are read from files or standard input, compressed by gzip or not, and come to the same. */
class AnalyzeInputsTest {

    private static final String SNAPSHOTS = "../fixtures/snapshots/three-sessions/recording.ndjson";
    private static final String MTRACE = "../fixtures/traces/level-loader/level-loader.mtrace";

    @TempDir
    Path folder;

    private static Run in(byte[] bytes) {
        return Run.Around.NOTHING.in(bytes).run("analyze", "--fail-on", "never", "--format", "json", "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {SNAPSHOTS, MTRACE})
    void allWaysInComeToTheSame(String recording) throws IOException {
        byte[] plain = Files.readAllBytes(Path.of(recording));
        String expected = in(plain).out();
        Path zipped = Files.write(folder.resolve("recording.gz"), MemorySimulationInputsTest.zipped(plain));
        Run fromFile = Run.of("analyze", "--fail-on", "never", "--format", "json", zipped.toString());

        assertThat(expected).contains("\"format\": \"flight.analyze/1\"");
        assertThat(in(Files.readAllBytes(zipped)).out()).isEqualTo(expected);
        assertThat(fromFile.err()).isEmpty();
        assertThat(fromFile.out().replace("recording.gz", "(trace)")).isEqualTo(expected);
    }

    @Test
    void anArchiveThatBreaksOffIsSaidToAndReadSoFar() throws IOException {
        byte[] whole = MemorySimulationInputsTest.zipped(Files.readAllBytes(Path.of(SNAPSHOTS)));

        Run run = in(Arrays.copyOf(whole, whole.length / 2));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("error[snapshot/").doesNotContain("\tat ");
        assertThat(run.out()).contains("\"session\": \"race#2\"");
    }
}
