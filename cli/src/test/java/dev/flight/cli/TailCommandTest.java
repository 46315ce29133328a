package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import dev.flight.report.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TailCommandTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "tail");
    private static final String FIVE = "file:../fixtures/tail/five-sessions.ndjson";

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "ndjson"})
    void everythingThatArrivesIsALine(String format) throws IOException {
        Run run = Run.of("tail", FIVE, "--format", format, "--filter", "leaky|left");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("186 events, 1 unreadable, 42 lost and more in 1 gap of unknown size, 0 dropped\n");
        Goldens.assertMatches(FOLDER.resolve("lines." + format), run.out());
    }

    @Test
    void onceIsATableOfWhatIsKnownAtTheEnd() throws IOException {
        Run run = Run.of("tail", FIVE, "--once", "--sort", "used");
        Goldens.assertMatches(FOLDER.resolve("once.txt"), run.out());
        assertThat(Run.of("tail", FIVE, "--once", "--format", "csv", "--filter", "pressure:high|critical")
                        .out())
                .hasLineCount(3)
                .contains(",session,leaky-mod-loader,", ",session,texture-cache,");
    }

    @Test
    void aReplayedRecordingIsTheRecording(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one.ndjson");
        Path two = folder.resolve("two.ndjson.gz");
        String piped = Run.of("tail", FIVE, "--format", "ndjson", "--record", one.toString())
                .out();
        assertThat(one).hasContent(piped);
        Run replayed =
                Run.of("tail", "file:" + one, "--format", "ndjson", "--speed", "1000x", "--record", two.toString());
        assertThat(replayed.out()).isEqualTo(piped);
        assertThat(replayed.err()).contains("recorded to " + two);
        assertThat(Run.of("tail", "file:" + two, "--format", "ndjson").out()).isEqualTo(piped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--once", "--count=20"})
    void ndjsonHoldsToItsSchema(String option) {
        for (String line :
                Run.of("tail", FIVE, "--format", "ndjson", option).out().lines().toList()) {
            assertThat(Schemas.TAIL.mistakes(line)).isEmpty();
            assertThat(Schemas.TAIL.mistakes(line.replace("\"kind\"", "\"else\"")))
                    .isNotEmpty();
        }
    }

    @Test
    void allKindsOfLinesHoldToTheSchema() {
        String all = Run.of("tail", FIVE, "--format", "ndjson").out();
        assertThat(all.lines())
                .allSatisfy(line -> assertThat(Schemas.TAIL.mistakes(line)).isEmpty());
        for (String kind : new String[] {"event", "unreadable", "gap", "connected", "disconnected", "end"}) {
            assertThat(all).contains("\"kind\":\"" + kind + "\"");
        }
    }

    @Test
    void countEndsIt() {
        Run run = Run.of("tail", FIVE, "--count", "7");
        assertThat(run.out().lines().filter(line -> !line.contains("connected")))
                .hasSize(7);
        assertThat(run.err()).startsWith("7 events, ");
    }

    @Test
    void standardInputIsASource() throws IOException {
        Run run = Run.Around.NOTHING
                .in(("{\"type\":\"nothing\"}\n\n"
                                + new String(new byte[] {(byte) 0xFF, '\n'}, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1))
                .run("tail", "-", "--format", "ndjson");
        assertThat(run.out()).contains("\"kind\":\"unreadable\"", "\"base64\":\"/w==\"");
        assertThat(run.err()).startsWith("0 events, 2 unreadable");
    }

    @Test
    void alertsAreByThePlatformAskedFor(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("strict.yaml"),
                "kind: PlatformProfile\nname: strict\ntitle: Strict\nextends: psp\npressure: {medium: {used: 1%}, high: {used: 2%}, critical:"
                        + " {used: 3%}}\n");
        Run run = Run.of("tail", FIVE, "--once", "--format", "csv", "-p", "strict", "--profiles", folder.toString());
        assertThat(run.out().lines().skip(1)).hasSize(5).allMatch(line -> line.contains(",critical,"));
    }

    @ParameterizedTest
    @CsvSource({
        "--format=xml, there is no format `xml`",
        "--speed=fast, --speed: fast is no speed",
        "--for=0s, --for is 0",
        "--sort=name, there is no column `name`",
        "--filter=colour:red, --filter: no field colour",
        "--platform=pps, there is no platform `pps`; did you mean `psp`?"
    })
    void wrongOptionsAreMistakesOfUsage(String option, String message) {
        Run run = Run.of("tail", FIVE, option);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aSourceThatCannotBeReachedIsAFaultOfTheEnvironment() {
        Run broker = Run.of("tail", "redis://127.0.0.1:1/?channel=x");
        assertThat(broker.code()).isEqualTo(ExitCode.ENVIRONMENT.number());
        assertThat(broker.err()).contains("127.0.0.1:1");
        Run file = Run.of("tail", "file:no-such-file.ndjson");
        assertThat(file.code()).isEqualTo(ExitCode.ENVIRONMENT.number());
        assertThat(file.err()).contains("no-such-file.ndjson", "there is no such file");
        Run record = Run.of("tail", FIVE, "--record", "no-such-folder/x.ndjson");
        assertThat(record.code()).isEqualTo(ExitCode.ENVIRONMENT.number());
        assertThat(record.err()).contains("no-such-folder");
    }
}
