package dev.flight.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraceReaderTest {

    private static final String LINE = "{\"op\":\"alloc\",\"id\":%d,\"size\":8}\n";

    @Test
    void readsSeveralGzipMembersAndTheZerosThatPadThem() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(Traces.gzip(LINE.formatted(1).getBytes(UTF_8)));
        all.write(Traces.gzip(new byte[0]));
        all.write(Traces.gzip(LINE.formatted(2).getBytes(UTF_8)));
        all.write(new byte[700]);

        Traces.Read read = Traces.read(Traces.slowly(all.toByteArray()), TraceOptions.DEFAULT);

        assertThat(read.findings()).isEmpty();
        assertThat(read.operations()).containsExactly("0 alloc 0: 8", "1 alloc 1: 8");
    }

    @Test
    void readsAGzipHeaderWithEveryPart() throws IOException {
        byte[] plain = Traces.gzip(LINE.formatted(1).getBytes(UTF_8));
        ByteArrayOutputStream full = new ByteArrayOutputStream();
        full.write(
                new byte[] {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 'e', 'x', 'n', 0, 'c', 0, 1, 2
                });
        full.write(plain, 10, plain.length - 10);

        assertThat(Traces.read(full.toByteArray(), TraceOptions.DEFAULT).operations())
                .hasSize(1);
    }

    @Test
    void whereverAGzipFileIsCutItIsSaid() {
        byte[] zipped = Traces.gzip((LINE.formatted(1) + LINE.formatted(2)).getBytes(UTF_8));
        for (int length = 2; length < zipped.length; length++) {
            Traces.Read read = Traces.read(Arrays.copyOf(zipped, length), TraceOptions.DEFAULT);

            assertThat(read.rules()).as("cut to " + length).containsExactly("trace/truncated");
            assertThat(read.trace().usable()).isFalse();
        }
    }

    @Test
    void takesTheFormatThatIsNamed() {
        Traces.Read read = Traces.read("hello\n", TraceOptions.DEFAULT.withFormat(TraceFormat.NDJSON));

        assertThat(read.messages()).containsExactly("1:1 the line is no JSON object");
        assertThat(read.trace().format()).contains(TraceFormat.NDJSON);
    }

    @Test
    void knowsFormatsByTheirNames() {
        assertThat(TraceFormat.NAMES).containsExactly("ndjson", "csv", "mtrace");
        assertThat(TraceFormat.named("csv")).contains(TraceFormat.CSV);
        assertThat(TraceFormat.named("CSV")).isEmpty();
    }

    @Test
    void aFailureOfTheInputIsNoFinding() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream(LINE.formatted(1).getBytes(UTF_8)), broken);

        assertThatThrownBy(() -> {
                    try (Trace trace = TraceReader.open(in, "input", TraceOptions.DEFAULT)) {
                        Operation operation = new Operation();
                        while (trace.next(operation)) {
                            assertThat(operation.block).isZero();
                        }
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void stopsAtTheEndForGood() throws IOException {
        Trace trace = TraceReader.open(new ByteArrayInputStream(new byte[0]), "input", TraceOptions.DEFAULT);

        assertThat(trace.next(new Operation())).isFalse();
        assertThat(trace.next(new Operation())).isFalse();
        assertThat(trace.findings()).extracting(Diagnostic::rule).containsExactly("trace/empty");
    }

    @Test
    void findingsSaySoWhileTheTraceIsRead() throws IOException {
        String text = LINE.formatted(1) + "oops\n" + LINE.formatted(2) + LINE.formatted(3);
        Trace trace = TraceReader.open(new ByteArrayInputStream(text.getBytes(UTF_8)), "input", TraceOptions.DEFAULT);
        Operation operation = new Operation();

        assertThat(trace.next(operation)).isTrue();
        assertThat(trace.findings()).isEmpty();
        assertThat(trace.next(operation)).isTrue();
        assertThat(trace.findings()).extracting(Diagnostic::severity).containsExactly(Severity.ERROR);
        assertThat(trace.usable()).isFalse();
        assertThat(trace.skipped()).isEqualTo(1);
    }

    @Test
    void everyRuleIsShownByABrokenTrace() throws IOException {
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../fixtures/traces/broken"))) {
            for (Path file : files.filter(each -> each.endsWith("expected.txt")).toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.startsWith("error[") || line.startsWith("info["))
                        .forEach(line -> shown.add(line.substring(line.indexOf('[') + 1, line.indexOf(']'))));
            }
        }
        shown.add(TraceRule.HOLDERS.id()); // takes 65,537 lines: TraceMemoryTest has it

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(TraceRule.values()).map(TraceRule::id).toList());
    }
}
