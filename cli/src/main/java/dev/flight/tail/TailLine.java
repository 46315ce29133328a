package dev.flight.tail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A line of NDJSON as tail writes it, read again: {@code flight.tail/1}. */
final class TailLine {

    static final String FORMAT = "flight.tail/1";

    private static final byte[] START = ("{\"format\":\"" + FORMAT + "\",").getBytes(US_ASCII);

    /** Before the event, which stands last. Within a string its quotes would be escaped: it is found at the first try. */
    private static final byte[] EVENT = ",\"event\":".getBytes(US_ASCII);

    private static final JsonFactory JSON = new JsonFactory();

    private TailLine() {}

    static boolean isOne(byte[] line) {
        return Bytes.startsWith(line, START);
    }

    /** What was recorded; null for a line that is none of ours, or was changed so that it cannot be read. */
    static @Nullable Arrival read(byte[] line) {
        if (!isOne(line)) {
            return null;
        }
        int event = Bytes.indexOf(line, EVENT, START.length);
        if (event < 0) {
            return arrival(fields(line, line.length), null);
        }
        byte[] head = Arrays.copyOf(line, event + 1);
        head[event] = '}';
        return arrival(fields(head, head.length), Arrays.copyOfRange(line, event + EVENT.length, line.length - 1));
    }

    private static Map<String, String> fields(byte[] object, int length) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), object, 0, length)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                if (in.nextToken().isScalarValue() && in.currentToken() != JsonToken.VALUE_NULL) {
                    fields.put(name, in.getString());
                }
            }
            return fields;
        } catch (JacksonException broken) {
            return Map.of();
        }
    }

    private static @Nullable Arrival arrival(Map<String, String> fields, byte @Nullable [] event) {
        OptionalLong at = number(fields, "at");
        if (at.isEmpty()) {
            return null;
        }
        long millis = at.getAsLong();
        String why = fields.getOrDefault("why", "");
        return switch (fields.getOrDefault("kind", "")) {
            case "event" -> event == null ? null : payload(millis, fields, event);
            case "unreadable" -> unreadable(millis, fields);
            case "gap" -> new Arrival.Gap(millis, number(fields, "lost"), why);
            case "connected" -> new Arrival.Connected(millis);
            case "disconnected" -> new Arrival.Disconnected(millis, why);
            case "end" -> new Arrival.End(millis, number(fields, "dropped").orElse(0));
            default -> null;
        };
    }

    private static Arrival payload(long millis, Map<String, String> fields, byte[] bytes) {
        return new Arrival.Payload(millis, fields.getOrDefault("channel", ""), fields.getOrDefault("id", ""), bytes);
    }

    private static @Nullable Arrival unreadable(long millis, Map<String, String> fields) {
        String text = fields.get("text");
        if (text != null) {
            return payload(millis, fields, text.getBytes(UTF_8));
        }
        try {
            return payload(millis, fields, Base64.getDecoder().decode(fields.getOrDefault("base64", "")));
        } catch (IllegalArgumentException changed) {
            return null;
        }
    }

    private static OptionalLong number(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name, "");
        return text.matches("[0-9]{1,16}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
