package dev.flight.analysis.trace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a recording is, by its first lines. */
public enum RecordingKind {
    /** Snapshots, or events that carry them. */
    SNAPSHOTS,
    /** Operations on memory. */
    TRACE;

    /** So much of a recording tells what it is. */
    public static final int HEAD = 64 * 1024;

    /** Small, since what stands before the damage is to be seen. */
    private static final int PIECE = 64;

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
        String text = new String(unpacked(head), StandardCharsets.UTF_8);
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

    private static byte[] unpacked(byte[] head) {
        boolean gzip = head.length > 1 && head[0] == (byte) 0x1F && head[1] == (byte) 0x8B;
        if (!gzip) {
            return head;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream(HEAD);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            byte[] some = in.readNBytes(PIECE);
            while (some.length > 0 && text.size() < HEAD) {
                text.writeBytes(some);
                some = in.readNBytes(PIECE);
            }
        } catch (IOException cut) {
            // The head ends in the midst of the data, or the data is damaged, which its reader says.
        }
        return text.toByteArray();
    }
}
