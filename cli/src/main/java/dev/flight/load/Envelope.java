package dev.flight.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.event.realtime.CustomEvent;
import dev.flight.event.realtime.CustomEventJson;
import java.util.Arrays;
import java.util.Map;

/**
 * The messages of a load: a {@code custom-event} of the contract, whose metadata has its numbers in {@code flight-load}, as
 * hexadecimal digits: run, channel, publisher, group, sequence number from 0, nanoseconds from the start of the load at which
 * it must be sent. {@code data} fills it up to its size.
 *
 * <p>The numbers stand at the same place in every message, so that neither writing nor reading one makes anything but its
 * bytes: JSON is not parsed at a hundred thousand messages a second on the core that the broker needs.
 */
final class Envelope {

    private static final byte[] HEAD =
            "{\"type\":\"custom-event\",\"data\":{\"metadata\":{\"flight-load\":\"".getBytes(UTF_8);
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(ISO_8859_1);

    /** How many digits each number has, and one dash between two. */
    private static final int RUN = 16;

    private static final int SHORT = 4;
    private static final int LONG = 16;
    private static final int CHANNEL_AT = HEAD.length + RUN + 1;
    private static final int PUBLISHER_AT = CHANNEL_AT + SHORT + 1;
    private static final int GROUP_AT = PUBLISHER_AT + SHORT + 1;
    private static final int SEQUENCE_AT = GROUP_AT + SHORT + 1;
    private static final int DUE_AT = SEQUENCE_AT + LONG + 1;
    private static final int NUMBERS_END = DUE_AT + LONG;

    private static final byte[] LAST = "\"}}".getBytes(UTF_8);

    private final byte[] template;

    /** A message of a channel of a run, without its own numbers; the time tells when the run began. */
    Envelope(long run, int channel, String name, long epochMillis) {
        String numbers = "-".repeat(NUMBERS_END - HEAD.length);
        String rest = CustomEventJson.CODEC
                .text(new CustomEvent(name, "", "flight load", epochMillis, Map.of()))
                .replace(",\"metadata\":{}}", "");
        // The data comes last, so that it can be filled up.
        String fields = rest.replace("\"data\":\"\",", "").substring(1);
        template = (new String(HEAD, UTF_8) + numbers + "\"}," + fields + ",\"data\":\"").getBytes(UTF_8);
        write(run, template, HEAD.length, RUN);
        write(channel, template, CHANNEL_AT, SHORT);
    }

    /** The smallest that a message can be. */
    int smallest() {
        return template.length + LAST.length;
    }

    /** A message of a size, or the smallest. */
    byte[] message(int publisher, int group, long sequence, long dueNanos, int bytes) {
        int length = Math.max(bytes, smallest());
        byte[] message = Arrays.copyOf(template, length);
        Arrays.fill(message, template.length, length - LAST.length, (byte) 'x');
        System.arraycopy(LAST, 0, message, length - LAST.length, LAST.length);
        write(publisher, message, PUBLISHER_AT, SHORT);
        write(group, message, GROUP_AT, SHORT);
        write(sequence, message, SEQUENCE_AT, LONG);
        write(dueNanos, message, DUE_AT, LONG);
        return message;
    }

    private static void write(long number, byte[] to, int at, int digits) {
        long rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            to[i] = DIGITS[(int) (rest & 0xf)];
            rest >>>= 4;
        }
    }

    /** Whether a payload is a whole message of a run. */
    static boolean isOf(long run, byte[] payload) {
        return payload.length > NUMBERS_END
                && Arrays.equals(HEAD, 0, HEAD.length, payload, 0, HEAD.length)
                && read(payload, HEAD.length, RUN) == run;
    }

    static int channel(byte[] message) {
        return (int) read(message, CHANNEL_AT, SHORT);
    }

    static int publisher(byte[] message) {
        return (int) read(message, PUBLISHER_AT, SHORT);
    }

    /** The group; {@link Sends#ALL} for all. */
    static int group(byte[] message) {
        return (short) read(message, GROUP_AT, SHORT);
    }

    static long sequence(byte[] message) {
        return read(message, SEQUENCE_AT, LONG);
    }

    static long dueNanos(byte[] message) {
        return read(message, DUE_AT, LONG);
    }

    private static long read(byte[] from, int at, int digits) {
        long number = 0;
        for (int i = at; i < at + digits; i++) {
            number = number << 4 | Character.digit(from[i], 16);
        }
        return number;
    }
}
