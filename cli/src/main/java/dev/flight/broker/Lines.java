package dev.flight.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, without what ends them. One that is too long is gone over without being held. */
public final class Lines {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;
    private boolean tooLong;

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
        tooLong |= line.size() + (upTo - at) > longest;
        if (tooLong) {
            line.reset();
        } else {
            line.write(buffer, at, upTo - at);
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

    /** The number of the last line, from 1. */
    public long number() {
        return number;
    }
}
