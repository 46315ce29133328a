package dev.flight.analysis.trace;

import dev.flight.input.GzipHead;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a recording is, by its first lines. */
public enum RecordingKind {
    /** Snapshots, or events that carry them. */
    SNAPSHOTS,
    /** Operations on memory. */
    TRACE;

    /** So much of a recording tells what it is. */
    public static final int HEAD = 64 * 1024;

    private static final Pattern OPERATION = Pattern.compile("(?<!\\\\)\"op\"\\s*:");
    private static final Pattern EVENT = Pattern.compile("(?<!\\\\)\"(sessionId|type)\"\\s*:");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Tells the kind by the first line of JSON that is an operation, a snapshot or an event. Where there is none, what
     * starts with JSON, or with nothing, counts as snapshots, and all else as a trace.
     *
     * @param head the first bytes, no more than {@link #HEAD}; of gzip they are unpacked
     */
    public static RecordingKind of(byte[] head) {
        String text = new String(GzipHead.text(head, HEAD), StandardCharsets.UTF_8);
        return text.lines()
                .map(RecordingKind::ofLine)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> otherwise(text));
    }

    private static Optional<RecordingKind> ofLine(String line) {
        if (!isJson(line)) {
            return Optional.empty();
        }
        if (OPERATION.matcher(line).find()) {
            return Optional.of(TRACE);
        }
        return EVENT.matcher(line).find() ? Optional.of(SNAPSHOTS) : Optional.empty();
    }

    private static RecordingKind otherwise(String text) {
        return isJson(text) || bare(text).isEmpty() ? SNAPSHOTS : TRACE;
    }

    private static boolean isJson(String text) {
        return bare(text).startsWith("{");
    }

    private static String bare(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return (marked ? text.substring(1) : text).strip();
    }
}
