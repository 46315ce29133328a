package dev.flight.wit.syntax;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Finding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes to text: UTF-8, or the place where it is not. */
public final class WitBytes {

    /** The largest file that is read, in bytes. */
    public static final int MOST = 4 << 20;

    private WitBytes() {}

    /** The text; without a value when the bytes are none or too many. */
    public static Checked<String> decode(String file, byte[] bytes) {
        if (bytes.length > MOST) {
            return refuse(tooLarge(file));
        }
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        return result.isError() ? refuse(malformed(file, text, bytes, in.position())) : new Checked<>(text, List.of());
    }

    /** The finding that a file is larger than any that is read. */
    public static Finding tooLarge(String file) {
        return Finding.error("contract/too-large", new WitText(file, "").location(0, 0), "")
                .says("the file has more than " + MOST + " bytes")
                .hint("part it: a package may have many files");
    }

    private static Finding malformed(String file, String before, byte[] bytes, int at) {
        WitText text = new WitText(file, before + '\uFFFD');
        int end = text.text().length();
        boolean utf16 = at == 0 && bytes.length >= 2 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE;
        return Finding.error("contract/encoding", text.location(end - 1, end), "")
                .says(String.format("byte %d (0x%02X) is not UTF-8", at, bytes[at]))
                .hint(
                        utf16
                                ? "the file is UTF-16 or UTF-32; save it as UTF-8"
                                : "save the file as UTF-8 (Latin-1 and Windows-1252 bytes above 0x7F are the usual cause)");
    }

    private static Checked<String> refuse(Finding finding) {
        return new Checked<>(null, List.of(finding.diagnostic()));
    }
}
