package dev.flight.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Traces as tests read them: all at once, each operation a line of text. */
final class Traces {

    /** What was read of a trace. */
    record Read(List<String> operations, Trace trace) {

        List<Diagnostic> findings() {
            return trace.findings();
        }

        List<String> rules() {
            return findings().stream().map(Diagnostic::rule).toList();
        }

        List<String> messages() {
            return findings().stream()
                    .map(each ->
                            each.at().start().line() + ":" + each.at().start().column() + " " + each.message())
                    .toList();
        }
    }

    private Traces() {}

    static Read read(String text) {
        return read(text, TraceOptions.DEFAULT);
    }

    static Read read(String text, TraceOptions options) {
        return read(text.getBytes(UTF_8), options);
    }

    static Read read(byte[] bytes, TraceOptions options) {
        return read(new ByteArrayInputStream(bytes), options);
    }

    static Read read(InputStream in, TraceOptions options) {
        try (Trace trace = TraceReader.open(in, "input", options)) {
            List<String> operations = new ArrayList<>();
            Operation operation = new Operation();
            while (trace.next(operation)) {
                operations.add(text(operation, trace.holders()));
            }
            return new Read(operations, trace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation as {@code 0.5 alloc 0: 64 align 16 by purpose/session/site}. */
    static String text(Operation operation, Holders holders) {
        String head = Moments.millis(operation.atNanos) + " ";
        return head
                + switch (operation.kind) {
                    case ALLOCATE ->
                        "alloc " + operation.block + ": " + operation.bytes + aligned(operation)
                                + by(holders.get(operation.holder));
                    case RESIZE -> "realloc " + operation.block + ": " + operation.bytes;
                    case FREE -> "free " + operation.block;
                };
    }

    private static String aligned(Operation operation) {
        return operation.alignBytes == 1 ? "" : " align " + operation.alignBytes;
    }

    private static String by(Holder holder) {
        return holder.equals(Holder.NOBODY)
                ? ""
                : " by " + holder.purpose() + "/" + holder.session() + "/" + holder.site();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    /** The bytes, never more than one at a time. */
    static InputStream slowly(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(1, length));
            }
        };
    }
}
