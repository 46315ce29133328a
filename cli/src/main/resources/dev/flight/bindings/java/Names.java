package base.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A fixed list of names, found in a text without making a string. */
final class Names {

    static final int NONE = -1;

    private final String[] texts;
    private final byte[][] bytes;

    Names(String... texts) {
        this.texts = texts;
        this.bytes = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            bytes[i] = texts[i].getBytes(StandardCharsets.UTF_8);
        }
    }

    int count() {
        return texts.length;
    }

    String text(int index) {
        return texts[index];
    }

    /** The index of the name between two quotes; {@link #NONE} when it is none of them. */
    int find(byte[] text, int quote, int end, boolean plain) {
        if (!plain) {
            return find(Strings.of(text, quote, end, false));
        }
        int from = quote + 1;
        int to = end - 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i].length == to - from && Arrays.equals(bytes[i], 0, to - from, text, from, to)) {
                return i;
            }
        }
        return NONE;
    }

    int find(String name) {
        return Arrays.asList(texts).indexOf(name);
    }

    /** The name that differs only in the case of its letters; {@link #NONE} when there is none. */
    int findIgnoringCase(String name) {
        for (int i = 0; i < texts.length; i++) {
            if (isAscii(name) && texts[i].equalsIgnoreCase(name)) {
                return i;
            }
        }
        return NONE;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    @Override
    public String toString() {
        return String.join(", ", texts);
    }
}
