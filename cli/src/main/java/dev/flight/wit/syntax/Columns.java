package dev.flight.wit.syntax;

/** Counts code points up to an index of a text, fast wherever it is asked. */
final class Columns {

    private static final int BLOCK = 512;

    private final String text;
    /** Surrogate pairs in front of each block. */
    private final int[] pairs;

    Columns(String text) {
        this.text = text;
        this.pairs = new int[text.length() / BLOCK + 2];
        for (int i = 0; i < text.length(); i++) {
            pairs[i / BLOCK + 1] += Character.isLowSurrogate(text.charAt(i)) ? 1 : 0;
        }
        for (int i = 1; i < pairs.length; i++) {
            pairs[i] += pairs[i - 1];
        }
    }

    /** The code points in front of an index. */
    int before(int index) {
        int block = index / BLOCK;
        int found = pairs[block];
        for (int i = block * BLOCK; i < index; i++) {
            found += Character.isLowSurrogate(text.charAt(i)) ? 1 : 0;
        }
        return index - found;
    }
}
