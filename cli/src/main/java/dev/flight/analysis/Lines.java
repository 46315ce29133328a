package dev.flight.analysis;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, unpacked when it is gzip. A line longer than the most is cut, and says so. */
final class Lines {

    /** No event of the contract is a tenth as long. */
    static final int MOST_BYTES = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private int number;
    private boolean cut;

    Lines(InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        this.in = gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /** The next line without its end; null after the last. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean any = false;
        cut = false;
        while (fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int fits = Math.min(end - at, MOST_BYTES - line.size());
            line.write(buffer, at, fits);
            cut |= fits < end - at;
            boolean whole = end < filled;
            at = whole ? end + 1 : end;
            if (whole) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return at < filled;
    }

    /** The number of the last line, from 1. */
    int number() {
        return number;
    }

    /** Whether the last line was longer than the most. */
    boolean wasCut() {
        return cut;
    }
}
