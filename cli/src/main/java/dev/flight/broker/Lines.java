package dev.flight.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, without what ends them. Of one that is too long only the head is held. */
public final class Lines {

    private static final int HEAD = 4096;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;
    private boolean tooLong;
    private byte[] head = {};

    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; null at the end. An empty array where {@link #wasTooLong()}. */
    public byte @Nullable [] next() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        number++;
        tooLong = false;
        head = new byte[0];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        do {
            int newline = newline();
            keep(line, newline);
            at = Math.min(newline + 1, end);
            if (newline < end) {
                return withoutReturn(line.toByteArray());
            }
        } while (fill());
        return withoutReturn(line.toByteArray());
    }

    private void keep(ByteArrayOutputStream line, int upTo) {
        boolean wasTooLong = tooLong;
        tooLong |= line.size() + (upTo - at) > longest;
        if (!tooLong || (line.size() < HEAD && !wasTooLong)) {
            line.write(buffer, at, upTo - at);
        }
        if (tooLong && !wasTooLong) {
            head = Arrays.copyOf(line.toByteArray(), Math.min(HEAD, line.size()));
            line.reset();
        }
    }

    private int newline() {
        int newline = at;
        while (newline < end && buffer[newline] != '\n') {
            newline++;
        }
        return newline;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean carriageReturn = line.length > 0 && line[line.length - 1] == '\r';
        return carriageReturn ? Arrays.copyOf(line, line.length - 1) : line;
    }

    /** Whether the last line was longer than lines may be. */
    public boolean wasTooLong() {
        return tooLong;
    }

    /** How a line began that was too long; empty where none was. */
    public byte[] head() {
        return head.clone();
    }

    /** The number of the last line, from 1. */
    public long number() {
        return number;
    }
}
