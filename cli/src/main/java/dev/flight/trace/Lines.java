package dev.flight.trace;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lines of bytes, one after another, in a buffer that is used again. A line ends with LF or CRLF; a byte order mark at
 * the head is passed over.
 *
 * <p>This is the innermost loop of reading: whoever asks looks at {@link #bytes}, {@link #start} and {@link #end}
 * itself.
 */
final class Lines implements Closeable {

    /** A longer line is passed over. */
    static final int LONGEST = 1 << 20;

    /** So much of a line that is passed over is kept to be shown. */
    private static final int SHOWN = 1 << 10;

    private static final int FIRST_BUFFER = 1 << 16;

    private final InputStream in;
    private int limit;
    private int next;
    private boolean again;

    byte[] bytes = new byte[FIRST_BUFFER];

    /** The line, from here up to but without {@link #end}. */
    int start;

    int end;

    /** How many lines were given; the number of this one. */
    long number;

    /** How long this line is, if it is longer than {@link #LONGEST}; else 0. */
    long overlong;

    /** Whether this is the last line and nothing ends it. */
    boolean unfinished;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        if (again) {
            again = false;
            return true;
        }
        start = next;
        overlong = 0;
        int newline = newline(start);
        while (newline < 0) {
            if (limit - start > LONGEST) {
                return passOver();
            }
            int seen = limit - start;
            if (!fill()) {
                return last();
            }
            newline = newline(start + seen);
        }
        return newline - start > LONGEST ? cut(newline) : take(newline, newline + 1);
    }

    /** Gives the head of a line that is too long and all there. */
    private boolean cut(int newline) {
        overlong = (long) newline - start;
        return take(start + SHOWN, newline + 1);
    }

    /** Has {@link #next} give this line once more. */
    void back() {
        again = true;
    }

    private boolean take(int newline, int following) {
        end = newline > start && bytes[newline - 1] == '\r' ? newline - 1 : newline;
        next = following;
        number++;
        if (number == 1) {
            skipByteOrderMark();
        }
        return true;
    }

    private boolean last() {
        if (start == limit) {
            return false;
        }
        unfinished = true;
        return take(limit, limit);
    }

    private void skipByteOrderMark() {
        boolean marked = end - start >= 3
                && bytes[start] == (byte) 0xEF
                && bytes[start + 1] == (byte) 0xBB
                && bytes[start + 2] == (byte) 0xBF;
        start += marked ? 3 : 0;
    }

    private int newline(int from) {
        for (int at = from; at < limit; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** Reads on behind what is there; false at the end of the input. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, limit - start);
            limit -= start;
            next = 0;
            start = 0;
        }
        if (limit == bytes.length) {
            byte[] larger = new byte[2 * bytes.length];
            System.arraycopy(bytes, 0, larger, 0, limit);
            bytes = larger;
        }
        int read = in.read(bytes, limit, bytes.length - limit);
        limit += Math.max(0, read);
        return read >= 0;
    }

    /** Reads to the end of a line that is too long, and keeps its head. */
    private boolean passOver() throws IOException {
        int head = start + SHOWN;
        long length = (long) limit - start;
        int newline = -1;
        while (newline < 0) {
            limit = head;
            int read = in.read(bytes, head, bytes.length - head);
            if (read < 0) {
                unfinished = true;
                break;
            }
            limit += read;
            newline = newline(head);
            length += newline < 0 ? read : newline - head;
        }
        take(head, newline < 0 ? limit : newline + 1);
        overlong = length;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
