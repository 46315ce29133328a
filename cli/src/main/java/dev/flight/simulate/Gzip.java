package dev.flight.simulate;

import dev.flight.input.Input;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Documents compressed by gzip. Traces know by themselves that they are: they may be cut off anywhere and still be read. */
final class Gzip {

    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;

    private Gzip() {}

    static boolean is(byte[] head) {
        return head.length > 1 && (head[0] & 0xFF) == FIRST && (head[1] & 0xFF) == SECOND;
    }

    /** So much of the text, up to a number of bytes, as the head of its compressed bytes tells. */
    static byte[] text(byte[] head, int most) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int next = in.read(); next >= 0 && text.size() < most; next = in.read()) {
                text.write(next);
            }
        } catch (IOException cutOff) {
            // The head ends within the text; what is wrong with the rest is told when all of it is read.
        }
        return text.toByteArray();
    }

    static Input unzipped(Input input) {
        return new Input(
                input.name(),
                input.path(),
                input.expected(),
                () -> new GZIPInputStream(input.content().open()));
    }
}
