package dev.flight.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.broker.open.Brokers;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RecordedSourceTest {

    private static final TimeSpan PATIENCE = TimeSpan.ofMillis(10_000);

    @TempDir
    private Path folder;

    private static Source of(InputStream in, Replay replay, int room) {
        return RecordedSource.start("in", in, replay, new Inbox(room, ByteSize.of(1 << 20)));
    }

    private static List<String> all(Source source) throws InterruptedException {
        List<String> all = new ArrayList<>();
        while (!source.isOver()) {
            Incoming next = source.next(PATIENCE);
            if (next instanceof Incoming.Message message) {
                all.add(message.id() + " " + new String(message.payload(), UTF_8));
            } else if (next instanceof Incoming.Gap gap) {
                all.add("gap " + gap.lost().orElse(-1) + ": " + gap.why());
            } else if (next instanceof Incoming.Disconnected gone) {
                all.add("gone: " + gone.why());
            }
        }
        return all;
    }

    private static Incoming.Message message(Source source) throws InterruptedException {
        return (Incoming.Message) Objects.requireNonNull(source.next(PATIENCE));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    void givesEachLineWithItsNumber() throws InterruptedException {
        Source source = of(text("{\"a\":1}\r\n\n  \n{}\nlast"), Replay.AT_ONCE, 10);

        assertThat(source.next(PATIENCE)).isEqualTo(new Incoming.Connected());
        assertThat(all(source)).containsExactly("1 {\"a\":1}", "4 {}", "5 last");
    }

    @Test
    void losesNothingWhenItIsTakenSlowly() throws InterruptedException {
        String lines = "x\n".repeat(10_000);

        Source source = of(text(lines), Replay.AT_ONCE, 2);

        assertThat(all(source)).hasSize(10_000);
        assertThat(source.dropped()).isZero();
    }

    @Test
    void countsALineThatIsTooLongAndGoesOn() throws InterruptedException {
        Replay short3 = new Replay(Speed.MAX, Moments.NONE, 3);

        assertThat(all(of(text("abc\nabcd\n" + "y".repeat(200_000) + "\nabc\n"), short3, 10)))
                .containsExactly(
                        "1 abc",
                        "gap 1: line 2 is longer than 3 bytes",
                        "gap 1: line 3 is longer than 3 bytes",
                        "4 abc");
    }

    @Test
    void whatASinkWroteIsReadAgainCompressedOrNot() throws Exception {
        for (String name : List.of("events.ndjson", "events.ndjson.gz")) {
            SourceUrl url = new SourceUrl.Recorded(folder.resolve(name).toString());
            Brokers brokers = new Brokers(text(""), new ByteArrayOutputStream(), Replay.AT_ONCE);
            try (Sink sink = brokers.sink(url)) {
                sink.send("{}".getBytes(UTF_8));
                sink.send("[]".getBytes(UTF_8));
            }
            try (Source source = brokers.source(url)) {
                assertThat(all(source)).as(name).containsExactly("1 {}", "2 []");
            }
        }
        assertThat(Files.readAllBytes(folder.resolve("events.ndjson.gz"))).startsWith(0x1F, 0x8B);
    }

    @Test
    void saysThatACompressedFileIsCutOff() throws Exception {
        Path file = folder.resolve("cut.gz");
        try (Sink sink = FileSink.create(file.toString())) {
            sink.send(new byte[] {'a'});
        }
        byte[] whole = Files.readAllBytes(file);

        assertThat(all(of(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 4)), Replay.AT_ONCE, 10)))
                .contains("gone: what gzip compressed is damaged or cut off");
    }

    @Test
    void standsStillForAsLongAsTheRecordingDid() throws InterruptedException {
        Moments numbers = payload -> OptionalLong.of(Long.parseLong(new String(payload, UTF_8)));
        Source source = of(text("1000\n3000\n"), Replay.at(new Speed(20), numbers), 10);
        source.next(PATIENCE);

        Incoming.Message first = message(source);
        Incoming.Message second = message(source);

        assertThat(second.receivedNanos() - first.receivedNanos()).isGreaterThanOrEqualTo(99_000_000);
    }

    @Test
    void endsAtOnceWhenItIsClosed() throws InterruptedException {
        Moments far = payload -> OptionalLong.of(payload.length * 1_000_000L);
        Source source = of(text("a\nabc\n"), Replay.at(new Speed(1), far), 10);
        source.next(PATIENCE);
        source.next(PATIENCE);

        source.close();

        assertThat(source.next(TimeSpan.FOREVER)).isNull();
        assertThat(source.isOver()).isTrue();
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Brokers brokers = new Brokers(text(""), new ByteArrayOutputStream(), Replay.AT_ONCE);

        assertThatThrownBy(() -> brokers.source(new SourceUrl.Recorded("no/such/file")))
                .isInstanceOf(BrokerFailure.class)
                .hasMessage("no/such/file cannot be read: there is no such file");
    }
}
