package dev.flight.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.unit.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedArrivalsTest {

    @TempDir
    private Path folder;

    private Path recording;

    @BeforeEach
    void name() {
        recording = folder.resolve("moments.csv");
    }

    private Checked<RoutingScenario> read(String content) throws IOException {
        Files.writeString(recording, content);
        return read();
    }

    private Checked<RoutingScenario> read() {
        String text = RoutingScenarios.with("load: [{name: all, arrivals: {recorded: moments.csv}}]");
        return RoutingScenarios.read(text, folder.resolve("scenario.yaml"));
    }

    private static LoadPhase phase(Checked<RoutingScenario> read) {
        assertThat(read.findings()).isEmpty();
        return Objects.requireNonNull(read.value()).load().get(0);
    }

    private static long[] moments(LoadPhase phase) {
        return ((Arrivals.Recorded) phase.arrivals()).moments();
    }

    @Test
    void readsAListOfMoments() {
        LoadPhase phase = RoutingScenarios.load("arrivals: {recorded: [0ms, 15ms, 15ms, 1s]}");
        assertThat(moments(phase)).containsExactly(0, 15_000_000, 15_000_000, 1_000_000_000);
        assertThat(phase.length()).isEqualTo(new TimeSpan(1_000_000_001));
    }

    @Test
    void lastsAsLongAsItSays() {
        assertThat(RoutingScenarios.load("for: 5s, arrivals: {recorded: [0ms]}").length())
                .isEqualTo(TimeSpan.ofMillis(5_000));
    }

    @ParameterizedTest
    @CsvSource({
        "'0\n15\n15.5\n'",
        "'time\n0ms\n15ms\n15.5ms'",
        "'\uFEFFtime\r\n0us\r\n15000us\r\n\r\n 15.5 ms \r\n'",
    })
    void readsAFileOfMoments(String content) throws IOException {
        LoadPhase phase = phase(read(content));
        assertThat(moments(phase)).containsExactly(0, 15_000_000, 15_500_000);
        assertThat(phase.length().nanos()).isEqualTo(15_500_001);
    }

    @Test
    void saysWhichLinesAreNoMoments() throws IOException {
        Checked<RoutingScenario> read = read("time\n1\n  soon\n3\n2\ntime\n4,5\n");
        assertThat(read.findings())
                .extracting(each -> each.rule() + " " + each.at().start().line() + ":"
                        + each.at().start().column() + "-" + each.at().end().column() + " " + each.message())
                .containsExactly(
                        "scenario/recording 3:3-7 soon is not a length of time",
                        "scenario/recording 5:1-2 2ms is before the moment in front of it, 3ms",
                        "scenario/recording 6:1-5 time is not a length of time",
                        "scenario/recording 7:1-4 4,5 is not a length of time");
        assertThat(read.findings().get(0).at().file()).endsWith("/moments.csv");
        assertThat(Objects.requireNonNull(read.value()).complete()).isFalse();
    }

    @Test
    void countsWhatItDoesNotShow() throws IOException {
        Checked<RoutingScenario> read = read("x\n".repeat(30));
        assertThat(read.findings()).hasSize(21);
        assertThat(read.findings().get(20).message())
                .isEqualTo("the recording `moments.csv` has 30 lines that are no moment; the first 20 are shown");
        assertThat(read.findings().get(20).at().file()).isEqualTo("test.yaml");
    }

    @Test
    void wantsAFileThatHoldsMoments() throws IOException {
        assertThat(read().findings())
                .extracting(Diagnostic::message)
                .containsExactly("the recording `moments.csv` cannot be read: there is no such file");
        assertThat(read("time\n").findings())
                .extracting(Diagnostic::message)
                .containsExactly("the recording `moments.csv` holds no moment");
        Files.delete(recording);
        Files.createDirectory(recording);
        assertThat(read().findings())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .startsWith("the recording `moments.csv` cannot be read: ");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        assertThat(read("1\n".repeat(33 << 20)).findings())
                .extracting(Diagnostic::message)
                .containsExactly("the recording `moments.csv` has more than 64MB");
    }
}
