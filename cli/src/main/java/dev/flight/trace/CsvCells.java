package dev.flight.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of a line of CSV, one after another. */
final class CsvCells {

    private final Slice value = new Slice();
    private byte[] unquoted = new byte[256];
    private int used;
    private byte separator = ',';
    private byte[] bytes = {};
    private int from;
    private int at;
    private int end;
    private boolean last;

    /** The separator that a header is written with: the one of comma, semicolon and tab that stands in it most. */
    static byte separator(byte[] header, int from, int until) {
        byte most = ',';
        int count = 0;
        for (byte candidate : new byte[] {',', ';', '\t'}) {
            int found = 0;
            for (int at = from; at < until; at++) {
                found += header[at] == candidate ? 1 : 0;
            }
            most = found > count ? candidate : most;
            count = Math.max(count, found);
        }
        return most;
    }

    static boolean isBlank(byte[] bytes, int from, int until) {
        int at = from;
        while (at < until && (bytes[at] == ' ' || bytes[at] == '\r')) {
            at++;
        }
        return at == until;
    }

    void separate(byte by) {
        separator = by;
    }

    void start(byte[] line, int start, int until) {
        bytes = line;
        at = start;
        end = until;
        used = 0;
        last = false;
    }

    /** The cell just read, without its quotes. */
    Slice value() {
        return value;
    }

    /** Where the cell just read starts in the line, with its quotes. */
    int from() {
        return from;
    }

    /** Where it ends. */
    int until() {
        return at - (last ? 0 : 1);
    }

    boolean wasLast() {
        return last;
    }

    /** Reads a cell and the separator behind it. */
    @Nullable
    Fault next() {
        from = at;
        if (at < end && bytes[at] == '"') {
            return quoted();
        }
        while (at < end && bytes[at] != separator) {
            at++;
        }
        value.move(bytes, from, at);
        return ended();
    }

    private @Nullable Fault ended() {
        last = at == end;
        at += last ? 0 : 1;
        return null;
    }

    private @Nullable Fault quoted() {
        if (unquoted.length - used < end - at) {
            unquoted = Arrays.copyOf(unquoted, used + 2 * (end - at));
        }
        int start = used;
        for (at++; at < end; at++) {
            if (bytes[at] == '"' && (at + 1 == end || bytes[at + 1] != '"')) {
                return closed(start);
            }
            at += bytes[at] == '"' ? 1 : 0;
            unquoted[used++] = bytes[at];
        }
        return Fault.syntax(
                from,
                end,
                "the quote is never closed",
                "close it on the same line; a quote in quotes is written twice");
    }

    private @Nullable Fault closed(int start) {
        value.move(unquoted, start, used);
        at++;
        return at == end || bytes[at] == separator
                ? ended()
                : Fault.syntax(
                        at, at + 1, "the cell goes on behind its quotes", "a quote in quotes is written twice: \"\"");
    }
}
