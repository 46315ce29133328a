package dev.flight.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The first bytes of what may be compressed by gzip: whether it is, and how its text begins. */
public final class GzipHead {

    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;

    private GzipHead() {}

    public static boolean is(byte[] head) {
        return head.length > 1 && is(head[0] & 0xFF, head[1] & 0xFF);
    }

    public static boolean is(int first, int second) {
        return first == FIRST && second == SECOND;
    }

    /** A stream that is unpacked where gzip compressed it; nothing of it was read before. */
    public static InputStream unzipped(BufferedInputStream in) throws IOException {
        in.mark(2);
        byte[] head = in.readNBytes(2);
        in.reset();
        return is(head) ? new GZIPInputStream(in) : in;
    }

    /** So much of the text, up to a number of bytes, as the head tells; the head itself when it is not compressed. */
    public static byte[] text(byte[] head, int most) {
        if (!is(head)) {
            return head;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            // Byte by byte, since what stands before damage is to be seen.
            for (int next = in.read(); next >= 0 && text.size() < most; next = in.read()) {
                text.write(next);
            }
        } catch (IOException cutOff) {
            // The head ends within the text, or is damaged; that is told when all of it is read.
        }
        return text.toByteArray();
    }
}
