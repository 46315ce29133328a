package dev.flight.conformance;

import dev.flight.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Bytes that go to a testee or come from one: mostly JSON, well-formed or not. */
public final class JsonBytes {

    private static final int MOST_SHOWN = 72;

    private final byte[] bytes;

    private JsonBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static JsonBytes of(byte[] bytes) {
        return new JsonBytes(bytes.clone());
    }

    public static JsonBytes of(String text) {
        return new JsonBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Throws {@link IllegalArgumentException} when it is no base64. */
    public static JsonBytes ofBase64(String base64) {
        return new JsonBytes(Base64.getDecoder().decode(base64));
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** With U+FFFD for what is not UTF-8. */
    public String text() {
        return text(0, bytes.length);
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    byte at(int index) {
        return bytes[index];
    }

    /** The first byte in which they differ, which may be the end of one of them; -1 when they are the same. */
    int firstDifference(JsonBytes other) {
        return Arrays.mismatch(bytes, other.bytes);
    }

    /** Its start, made safe to show. */
    String shown() {
        return shown(0, MOST_SHOWN);
    }

    /** So many bytes from a place on, made safe to show, with dots where something is left out. */
    String shown(int from, int most) {
        int start = Math.min(from, bytes.length);
        int end = (int) Math.min(bytes.length, (long) start + most);
        String text = Printable.of(text(start, end));
        return (start > 0 ? "..." : "") + text + (end < bytes.length ? "..." : "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonBytes those && Arrays.equals(bytes, those.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return shown();
    }
}
