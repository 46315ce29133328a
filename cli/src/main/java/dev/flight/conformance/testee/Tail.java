package dev.flight.conformance.testee;

import dev.flight.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The end of what a process writes to standard error: all is read, so that it never waits, and little is kept. */
final class Tail {

    private static final int KEPT = 4096;
    private static final int LINES = 4;
    private static final int LONGEST_LINE = 200;

    private final byte[] ring = new byte[KEPT];
    private final Thread reader;
    private long written;

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
            ring[(int) (written++ % KEPT)] = buffer[index];
        }
    }

    /** The last lines that are not blank, on one line, once the process has ended; empty when it wrote nothing. */
    String lastLines() {
        try {
            reader.join(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        List<String> lines =
                kept().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return String.join(
                " | ",
                lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                        .map(Tail::shown)
                        .toList());
    }

    private static String shown(String line) {
        return Printable.of(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...");
    }

    private synchronized String kept() {
        int length = (int) Math.min(written, KEPT);
        byte[] bytes = new byte[length];
        for (int index = 0; index < length; index++) {
            bytes[index] = ring[(int) ((written - length + index) % KEPT)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
