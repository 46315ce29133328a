package dev.flight.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.event.Snapshots;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SnapshotReaderTest {

    private final Recording recording = new Recording(session -> true, 3);

    private static String line(int minute, String session) {
        return Snapshots.json(Snapshots.of(Samples.START + minute * 60_000L, session, 1000 + minute, 1 << 20));
    }

    private SnapshotReader.Result read(byte[] bytes) throws IOException {
        return SnapshotReader.read("a.ndjson", new ByteArrayInputStream(bytes), recording);
    }

    private SnapshotReader.Result read(String... lines) throws IOException {
        return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void snapshotsAndTheirEventsAreReadAndOthersPassedOver() throws IOException {
        String event = Snapshots.event(Snapshots.of(Samples.START + 60_000, "a", 5, 9));
        SnapshotReader.Result result =
                read(line(0, "a"), "", event + "\r", "{\"type\":\"system-event\",\"data\":{}}", line(0, "b"));

        assertThat(result).isEqualTo(new SnapshotReader.Result(3, 1, 0, List.of()));
        assertThat(recording.series())
                .extracting(Series::session, Series::samples)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 2L), org.assertj.core.groups.Tuple.tuple("b", 1L));
    }

    @Test
    void aBadLineIsAFindingWithItsPlaceAndHidesNoOther() throws IOException {
        SnapshotReader.Result result = read(
                line(0, "a"),
                line(1, "a").replace("\"used\":{\"bytes\":1001", "\"used\":{\"bytes\":1.5"),
                line(2, "a"));

        assertThat(result.snapshots()).isEqualTo(2);
        assertThat(result.bad()).isEqualTo(1);
        Diagnostic finding = result.findings().get(0);
        assertThat(finding.rule()).isEqualTo("snapshot/contract");
        assertThat(finding.pointer()).isEqualTo("/used/bytes");
        assertThat(finding.at().start().line()).isEqualTo(2);
        assertThat(finding.at().excerpt().substring(finding.at().start().column() - 1))
                .startsWith("\"bytes\":1.5");
    }

    @Test
    void aLineThatIsCutOffIsNoJson() throws IOException {
        SnapshotReader.Result result = read(line(0, "a"), line(1, "a").substring(0, 70));

        assertThat(result.findings()).extracting(Diagnostic::rule).containsExactly("snapshot/json");
        assertThat(result.snapshots()).isEqualTo(1);
    }

    @Test
    void secondsForMillisecondsAreAnErrorAndAWrongSumAWarning() throws IOException {
        String seconds = line(0, "a").replace("" + Samples.START, "1700000000");
        String sum = line(1, "a")
                .replace(
                        "\"used\":{\"bytes\":1001,\"humanReadable\":\"1001B\"}",
                        "\"used\":{\"bytes\":999,\"humanReadable\":\"999B\"}");

        SnapshotReader.Result result = read(seconds, sum);

        assertThat(result.findings())
                .extracting(Diagnostic::rule, Diagnostic::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("snapshot/timestamp", Severity.ERROR),
                        org.assertj.core.groups.Tuple.tuple("snapshot/value", Severity.WARNING));
        assertThat(result.snapshots()).isEqualTo(1);
    }

    @Test
    void manyFindingsOfARuleAreCounted() throws IOException {
        String[] lines = new String[1000];
        Arrays.fill(lines, "{}x");

        SnapshotReader.Result result = read(lines);

        assertThat(result.bad()).isEqualTo(1000);
        assertThat(result.findings()).hasSize(6);
        assertThat(result.findings().get(5).message()).isEqualTo("995 more of these in the file");
    }

    @Test
    void aFileWithoutSnapshotIsAFinding() throws IOException {
        assertThat(read("").findings()).extracting(Diagnostic::rule).containsExactly("snapshot/empty");
        assertThat(read("{\"type\":\"auth-event\",\"data\":{}}")
                        .findings()
                        .get(0)
                        .message())
                .contains("none of its 1 events");
    }

    @Test
    void gzipIsReadAndOneThatBreaksOffIsAFinding() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 2000; i++) {
                gzip.write((line(i, "a") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] all = packed.toByteArray();

        assertThat(read(all).snapshots()).isEqualTo(2000);
        SnapshotReader.Result broken = read(Arrays.copyOf(all, all.length / 2));
        assertThat(broken.findings()).extracting(Diagnostic::rule).contains("snapshot/truncated");
    }

    @Test
    void aLineOfAnyLengthIsHeldInBounds() throws IOException {
        SnapshotReader.Result result = read("x".repeat(3 << 20), line(0, "a"));

        assertThat(result.findings()).hasSize(1);
        assertThat(result.findings().get(0).message()).contains("longer than 1048576 bytes");
        assertThat(result.snapshots()).isEqualTo(1);
    }

    @Test
    void sessionsBeyondTheMostAreCounted() throws IOException {
        read(line(0, "a"), line(0, "b"), line(0, "c"), line(0, "d"), line(1, "d"), line(1, "a"));

        assertThat(recording.series()).hasSize(3);
        assertThat(recording.leftOut()).isEqualTo(2);
    }
}
