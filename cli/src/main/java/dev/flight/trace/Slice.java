package dev.flight.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of bytes, moved from place to place while lines are read, so that reading makes no objects. One that is kept
 * is a {@link #copy()}, and is moved no more.
 */
final class Slice {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NONE = {};

    byte[] bytes = NONE;
    int from;
    int until;

    void move(byte[] to, int start, int end) {
        bytes = to;
        from = start;
        until = end;
    }

    Slice copy() {
        Slice copy = new Slice();
        copy.move(Arrays.copyOfRange(bytes, from, until), 0, until - from);
        return copy;
    }

    int length() {
        return until - from;
    }

    boolean isEmpty() {
        return from == until;
    }

    /** Whether these are the letters of a word in ASCII. */
    boolean is(String word) {
        if (word.length() != length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The text, with U+FFFD for what is no UTF-8. */
    String text() {
        return new String(bytes, from, until - from, StandardCharsets.UTF_8);
    }

    /** A hash of all bytes, eight at a time; the mixing is that of MurmurHash3. */
    long hash64() {
        long hash = length();
        int at = from;
        for (; at + Long.BYTES <= until; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < until; at++) {
            rest = rest << 8 | (bytes[at] & 0xFFL);
        }
        return mixed(hash ^ rest);
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slice slice && Arrays.equals(bytes, from, until, slice.bytes, slice.from, slice.until);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash64());
    }

    @Override
    public String toString() {
        return text();
    }
}
