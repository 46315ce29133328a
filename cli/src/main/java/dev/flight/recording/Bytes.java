package dev.flight.recording;

/** Searching in bytes. */
final class Bytes {

    private Bytes() {}

    static boolean startsWith(byte[] text, byte[] start) {
        return text.length >= start.length && indexOf(text, start, 0, 1) == 0;
    }

    /** Where a pattern first stands from an index on; -1 where it does not. */
    static int indexOf(byte[] text, byte[] pattern, int from) {
        return indexOf(text, pattern, from, text.length - pattern.length + 1);
    }

    private static int indexOf(byte[] text, byte[] pattern, int from, int until) {
        for (int start = from; start < until; start++) {
            int i = 0;
            while (i < pattern.length && text[start + i] == pattern[i]) {
                i++;
            }
            if (i == pattern.length) {
                return start;
            }
        }
        return -1;
    }
}
