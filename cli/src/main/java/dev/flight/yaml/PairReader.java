package dev.flight.yaml;

import java.io.Reader;

/**
 * Reads a text in pieces that never end inside a surrogate pair: the scanner (SnakeYAML Engine 3.0) fails on a pair
 * that its buffer would cut.
 */
final class PairReader extends Reader {

    private final String text;
    private int next;

    PairReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int left = text.length() - next;
        if (left == 0) {
            return -1;
        }
        int count = Math.min(length, left);
        if (count > 1 && Character.isHighSurrogate(text.charAt(next + count - 1))) {
            count--;
        }
        text.getChars(next, next + count, buffer, offset);
        next += count;
        return count;
    }

    @Override
    public void close() {}
}
