package dev.flight.yaml;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes to text: UTF-8 with an optional byte order mark and no characters that YAML forbids. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static Checked<SourceText> decode(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0 || startsAsUtf16(bytes)) {
            int good = wellFormedPrefix(bytes);
            if (good < bytes.length) {
                return refuse(malformed(file, bytes, good));
            }
        }
        // An editor's byte order mark is no part of the text: without it, columns are what the editor shows.
        String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        SourceText source = new SourceText(file, body);
        int forbidden = forbidden(body);
        return forbidden < 0 ? new Checked<>(source, List.of()) : refuse(control(source, body, forbidden));
    }

    /** Whether a text holds half of a surrogate pair, which an escape can write and no file can hold. */
    static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean startsAsUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    private static int wellFormedPrefix(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        return result.isError() ? in.position() : bytes.length;
    }

    private static Diagnostic malformed(String file, byte[] bytes, int at) {
        String before = new String(bytes, 0, at, StandardCharsets.UTF_8);
        SourceText source = new SourceText(file, before + '\uFFFD');
        String hint = startsAsUtf16(bytes)
                ? "the file is UTF-16 or UTF-32; save it as UTF-8"
                : "save the file as UTF-8 (Latin-1 and Windows-1252 bytes above 0x7F are the usual cause)";
        return new Diagnostic(
                "yaml/encoding",
                Severity.ERROR,
                String.format("byte %d (0x%02X) is not UTF-8", at, bytes[at]),
                source.locationOf(before.length()),
                "",
                List.of(),
                hint);
    }

    /** The index of the first character that YAML 1.2 does not print (section 5.1), or -1. */
    private static int forbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= 0x7F && isForbiddenAbove(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isForbiddenAbove(char c) {
        return (c <= 0x9F && c != 0x85) || c == BYTE_ORDER_MARK || c == 0xFFFE || c == 0xFFFF;
    }

    private static Diagnostic control(SourceText source, String text, int at) {
        return new Diagnostic(
                "yaml/control-character",
                Severity.ERROR,
                String.format("the character U+%04X may not stand in YAML", (int) text.charAt(at)),
                source.locationOf(at),
                "",
                List.of(),
                hint(text.charAt(at)));
    }

    private static String hint(char c) {
        return switch (c) {
            case 0 -> "delete it; where every second character is one, the file is UTF-16: save it as UTF-8";
            case BYTE_ORDER_MARK -> "delete it: a byte order mark can only stand at the head of a file, once";
            default ->
                "delete it, or write it as an escape in double quotes: \"\\u" + String.format("%04X", (int) c) + "\"";
        };
    }

    private static Checked<SourceText> refuse(Diagnostic finding) {
        return new Checked<>(null, List.of(finding));
    }
}
