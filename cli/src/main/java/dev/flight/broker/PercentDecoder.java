package dev.flight.broker;

import dev.flight.broker.UrlParts.Part;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Turns {@code %2F} into {@code /}: bytes of UTF-8 in hexadecimal. A plus stays a plus. */
final class PercentDecoder {

    private static final String HINT =
            "write % itself as %25, and other characters as their bytes in UTF-8: %C3%BC is \u00fc";

    private final String written;
    private final UrlMistakes mistakes;

    PercentDecoder(String written, UrlMistakes mistakes) {
        this.written = written;
        this.mistakes = mistakes;
    }

    Part decode(int start, int end) {
        String raw = written.substring(start, end);
        return new Part(raw.indexOf('%') < 0 ? raw : decoded(raw, start), start, end);
    }

    private String decoded(String raw, int start) {
        ByteBuffer bytes = ByteBuffer.allocate(raw.length() * 3);
        for (int at = 0; at < raw.length(); ) {
            if (raw.charAt(at) != '%') {
                int next = raw.offsetByCodePoints(at, 1);
                bytes.put(raw.substring(at, next).getBytes(StandardCharsets.UTF_8));
                at = next;
            } else if (isHex(raw, at + 1) && isHex(raw, at + 2)) {
                bytes.put((byte) Integer.parseInt(raw, at + 1, at + 3, 16));
                at += 3;
            } else {
                mistakes.add(start + at, start + at + 1, "% without two hexadecimal digits", HINT);
                return raw;
            }
        }
        return text(bytes.flip(), raw, start);
    }

    private String text(ByteBuffer bytes, String raw, int start) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notText) {
            mistakes.add(start, start + raw.length(), "what the percent signs stand for is no UTF-8", HINT);
            return raw;
        }
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128;
    }
}
