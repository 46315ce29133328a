package dev.flight.conformance.testee;

import dev.flight.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a process writes to standard error: all is read, so that it never waits, and little is kept: the start of what it
 * wrote since the last question, where a crash names its cause, and the end.
 */
final class Tail {

    private static final int KEPT = 4096;
    private static final int LINES = 3;
    private static final int LONGEST_LINE = 200;

    /** A line of a stack, in the way of Java and JavaScript, Go and Python. */
    private static final Pattern FRAME =
            Pattern.compile("at .*|\\.\\.\\. \\d+ more|goroutine \\d.*|\\S+\\.go:\\d+.*|File \".*|Node\\.js v.*|\\^+");

    private static final Pattern CAUSE =
            Pattern.compile("(?i).*(\\bpanic\\b|\\bfatal\\b|error\\b|exception\\b|overflow|out of memory).*");

    private final byte[] start = new byte[KEPT];
    private final byte[] ring = new byte[KEPT];
    private final Thread reader;
    private long written;
    private long marked;

    Tail(InputStream in, String name) {
        reader = new Thread(() -> drain(in), "standard error of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    private void drain(InputStream in) {
        byte[] buffer = new byte[KEPT];
        try {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                keep(buffer, length);
            }
        } catch (IOException gone) {
            // The process ended; what there is, is kept.
        }
    }

    private synchronized void keep(byte[] buffer, int length) {
        for (int index = 0; index < length; index++) {
            if (written - marked < KEPT) {
                start[(int) (written - marked)] = buffer[index];
            }
            ring[(int) (written++ % KEPT)] = buffer[index];
        }
    }

    /** A question begins: what comes from here on belongs to it. */
    synchronized void mark() {
        marked = written;
    }

    /** What it said last, on one line, once the process has ended; empty when it wrote nothing. */
    String said() {
        try {
            reader.join(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        for (String line : lines(started())) {
            if (CAUSE.matcher(line).matches()) {
                return shown(line);
            }
        }
        List<String> last = lines(ended());
        return String.join(
                " | ",
                last.subList(Math.max(0, last.size() - LINES), last.size()).stream()
                        .map(Tail::shown)
                        .toList());
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !FRAME.matcher(line).matches())
                .forEach(lines::add);
        return lines;
    }

    private static String shown(String line) {
        return Printable.of(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...");
    }

    private synchronized String started() {
        return new String(start, 0, (int) Math.min(written - marked, KEPT), StandardCharsets.UTF_8);
    }

    private synchronized String ended() {
        int length = (int) Math.min(written, KEPT);
        byte[] bytes = new byte[length];
        for (int index = 0; index < length; index++) {
            bytes[index] = ring[(int) ((written - length + index) % KEPT)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
