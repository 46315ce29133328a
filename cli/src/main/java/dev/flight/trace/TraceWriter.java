package dev.flight.trace;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes operations as a trace, NDJSON or CSV; the ids are the numbers of the blocks. */
public final class TraceWriter implements Closeable {

    private final Writer out;
    private final boolean json;
    private final Holders holders;

    /**
     * A writer of one trace.
     *
     * @param format NDJSON or CSV; nothing but glibc writes mtrace
     * @param holders what the operations' holders are indexes of
     */
    public TraceWriter(OutputStream to, TraceFormat format, Holders holders) throws IOException {
        if (format == TraceFormat.MTRACE) {
            throw new IllegalArgumentException("mtrace is only read");
        }
        out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        json = format == TraceFormat.NDJSON;
        this.holders = holders;
        if (!json) {
            out.write("time,op,id,size,align,purpose,session,site\n");
        }
    }

    public void write(Operation operation) throws IOException {
        Holder holder = operation.kind == Operation.Kind.ALLOCATE ? holders.get(operation.holder) : Holder.NOBODY;
        out.write(json ? object(operation, holder) : row(operation, holder));
    }

    private static String object(Operation operation, Holder holder) {
        StringBuilder line = new StringBuilder("{\"time\":")
                .append(Moments.millis(operation.atNanos))
                .append(",\"op\":\"")
                .append(name(operation.kind))
                .append("\",\"id\":")
                .append(operation.block);
        if (operation.kind != Operation.Kind.FREE) {
            line.append(",\"size\":").append(operation.bytes);
        }
        if (isAligned(operation)) {
            line.append(",\"align\":").append(operation.alignBytes);
        }
        member(line, "purpose", holder.purpose());
        member(line, "session", holder.session());
        member(line, "site", holder.site());
        return line.append("}\n").toString();
    }

    private static void member(StringBuilder line, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            line.append(",\"").append(key).append("\":\"");
            text.chars().forEach(c -> character(line, (char) c));
            line.append('"');
        }
    }

    private static void character(StringBuilder line, char c) {
        if (c < ' ') {
            line.append(String.format("\\u%04x", (int) c));
        } else {
            line.append(c == '"' || c == '\\' ? "\\" : "").append(c);
        }
    }

    private static String row(Operation operation, Holder holder) {
        return Moments.millis(operation.atNanos)
                + ','
                + name(operation.kind)
                + ','
                + operation.block
                + ','
                + (operation.kind == Operation.Kind.FREE ? "" : operation.bytes)
                + ','
                + (isAligned(operation) ? operation.alignBytes : "")
                + ','
                + cell(holder.purpose())
                + ','
                + cell(holder.session())
                + ','
                + cell(holder.site())
                + '\n';
    }

    private static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isAligned(Operation operation) {
        return operation.kind == Operation.Kind.ALLOCATE && operation.alignBytes > 1;
    }

    private static String name(Operation.Kind kind) {
        return switch (kind) {
            case ALLOCATE -> "alloc";
            case RESIZE -> "realloc";
            case FREE -> "free";
        };
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
