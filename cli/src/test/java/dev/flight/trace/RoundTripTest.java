package dev.flight.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read again as it was. */
class RoundTripTest {

    @ParameterizedTest
    @EnumSource(names = {"NDJSON", "CSV"})
    void readsWhatWasWritten(TraceFormat format) throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            List<String> operations = new ArrayList<>();
            byte[] bytes = write(new RandomOperations(seed, 300, 1 + seed), format, operations);

            Traces.Read plain = Traces.read(bytes, TraceOptions.DEFAULT);
            Traces.Read zipped = Traces.read(Traces.gzip(bytes), TraceOptions.DEFAULT);

            assertThat(plain.findings()).as(new String(bytes, UTF_8)).isEmpty();
            assertThat(plain.trace().format()).contains(format);
            assertThat(plain.operations()).isEqualTo(operations);
            assertThat(zipped.operations()).isEqualTo(operations);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NDJSON", "CSV"})
    void readsTheSameWhereverTheBytesAreCut(TraceFormat format) throws IOException {
        byte[] bytes = write(new RandomOperations(7, 400, 20), format, new ArrayList<>());
        List<String> whole = Traces.read(bytes, TraceOptions.DEFAULT).operations();

        assertThat(Traces.read(Traces.slowly(bytes), TraceOptions.DEFAULT).operations())
                .isEqualTo(whole);
        assertThat(Traces.read(Traces.slowly(Traces.gzip(bytes)), TraceOptions.DEFAULT)
                        .operations())
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(names = {"NDJSON", "CSV"})
    void readsALargeTraceAcrossItsBuffers(TraceFormat format) throws IOException {
        List<String> operations = new ArrayList<>();
        byte[] bytes = write(new RandomOperations(11, 20_000, 500), format, operations);

        assertThat(bytes.length).isGreaterThan(10 << 16);
        assertThat(Traces.read(bytes, TraceOptions.DEFAULT).operations()).isEqualTo(operations);
    }

    @Test
    void mtraceIsOnlyRead() {
        assertThatThrownBy(() -> new TraceWriter(new ByteArrayOutputStream(), TraceFormat.MTRACE, new Holders()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static byte[] write(OperationSource source, TraceFormat format, List<String> operations) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Operation operation = new Operation();
        try (TraceWriter writer = new TraceWriter(bytes, format, source.holders())) {
            while (source.next(operation)) {
                operations.add(Traces.text(operation, source.holders()));
                writer.write(operation);
            }
        }
        return bytes.toByteArray();
    }
}
