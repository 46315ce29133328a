package dev.flight.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A line of NDJSON as tail writes it, read again: {@code flight.tail/1}.
 *
 * @param atMillis when it was received
 * @param payload what was received, as it came; none for a line that tells of the connection
 * @param eventAt where in the line the payload starts; -1 where it does not stand there as it came
 * @param fields the texts and numbers of the line
 */
public record TailLine(long atMillis, Kind kind, Optional<byte[]> payload, int eventAt, Map<String, String> fields) {

    public static final String FORMAT = "flight.tail/1";

    private static final byte[] START = ("{\"format\":\"" + FORMAT + "\",").getBytes(US_ASCII);

    /** Before the event, which stands last. Within a string its quotes would be escaped: it is found at the first try. */
    private static final byte[] EVENT = ",\"event\":".getBytes(US_ASCII);

    private static final JsonFactory JSON = new JsonFactory();

    /** What a line tells of. */
    public enum Kind {
        EVENT,
        UNREADABLE,
        GAP,
        CONNECTED,
        DISCONNECTED,
        END;

        static Optional<Kind> of(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst();
        }
    }

    public TailLine {
        fields = Map.copyOf(fields);
    }

    public static boolean isOne(byte[] line) {
        return Bytes.startsWith(line, START);
    }

    /** What was recorded; none for a line that is none of ours, or was changed so that it cannot be read. */
    public static Optional<TailLine> read(byte[] line) {
        if (!isOne(line)) {
            return Optional.empty();
        }
        int event = Bytes.indexOf(line, EVENT, START.length);
        if (event < 0) {
            return of(fields(line, line.length), Optional.empty(), -1);
        }
        byte[] head = Arrays.copyOf(line, event + 1);
        head[event] = '}';
        int from = event + EVENT.length;
        return of(fields(head, head.length), Optional.of(Arrays.copyOfRange(line, from, line.length - 1)), from);
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

    private static Optional<TailLine> of(Map<String, String> fields, Optional<byte[]> event, int eventAt) {
        OptionalLong at = number(fields, "at");
        Optional<Kind> kind = Kind.of(fields.getOrDefault("kind", ""));
        if (at.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> payload = kind.get() == Kind.UNREADABLE ? unreadable(fields) : event;
        boolean lacks = payload.isEmpty() && (kind.get() == Kind.EVENT || kind.get() == Kind.UNREADABLE);
        return lacks
                ? Optional.empty()
                : Optional.of(new TailLine(at.getAsLong(), kind.get(), payload, eventAt, fields));
    }

    private static Optional<byte[]> unreadable(Map<String, String> fields) {
        String text = fields.get("text");
        if (text != null) {
            return Optional.of(text.getBytes(UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(fields.getOrDefault("base64", "")));
        } catch (IllegalArgumentException changed) {
            return Optional.empty();
        }
    }

    /** A text of the line; empty where it has none of that name. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A number of the line that is not negative. */
    public OptionalLong number(String name) {
        return number(fields, name);
    }

    private static OptionalLong number(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name, "");
        return text.matches("[0-9]{1,16}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
