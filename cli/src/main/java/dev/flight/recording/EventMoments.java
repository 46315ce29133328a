package dev.flight.recording;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** When a recorded event happened: when it was received, as tail records it, else its first timestamp. A component's state has none. */
public final class EventMoments {

    private static final byte[] RECEIVED = "\"at\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HAPPENED = "\"timestamp\":".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_DIGITS = 16;

    private EventMoments() {}

    /** Looks for the number without reading the rest: every line of a recording comes by. */
    public static OptionalLong millisOf(byte[] line) {
        return number(line, TailLine.isOne(line) ? RECEIVED : HAPPENED);
    }

    private static OptionalLong number(byte[] line, byte[] key) {
        int at = Bytes.indexOf(line, key, 0);
        if (at < 0) {
            return OptionalLong.empty();
        }
        int from = at + key.length;
        while (from < line.length && line[from] == ' ') {
            from++;
        }
        long number = 0;
        int to = from;
        while (to < line.length && to - from < MOST_DIGITS && line[to] >= '0' && line[to] <= '9') {
            number = 10 * number + line[to] - '0';
            to++;
        }
        return to == from ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
