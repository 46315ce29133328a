package dev.flight.event;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON text (RFC 8259), read as the contract's decoders must: UTF-8 without a byte order mark, no key twice, no lone
 * surrogate, nothing behind the value, no deeper than 128.
 */
final class StrictJson {

    private static final int MOST_DEPTH = 128;
    private static final int MOST_DIGITS = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH + 1)
                    .maxNumberLength(MOST_DIGITS)
                    .build())
            .build();

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** Ends the reading of a text at its first mistake. */
    private static final class Refused extends RuntimeException {
        private final transient Mistake mistake;

        Refused(Mistake mistake) {
            super(mistake.message(), null, false, false);
            this.mistake = mistake;
        }
    }

    static Decoded<JsonValue> read(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            int good = wellFormedPrefix(utf8);
            if (good < utf8.length) {
                return Decoded.refused(notUtf8(utf8, good));
            }
        }
        return read(text);
    }

    static Decoded<JsonValue> read(String text) {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            return Decoded.refused(
                    new Mistake("", "a byte order mark stands in front", "save it as UTF-8 without one", 1));
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return Decoded.value(new StrictJson(parser).whole());
        } catch (Refused refused) {
            return Decoded.refused(refused.mistake);
        } catch (JacksonException malformed) {
            return Decoded.refused(syntax(malformed, text));
        }
    }

    private JsonValue whole() {
        if (parser.nextToken() == null) {
            throw refuse("", "there is no JSON value", "write one object");
        }
        JsonValue value = value("", 0);
        if (parser.nextToken() != null) {
            throw refuse("", "text follows the value", "one value is one text; in NDJSON, one line");
        }
        return value;
    }

    private JsonValue value(String pointer, int depth) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(pointer, deeper(pointer, depth));
            case START_ARRAY -> items(pointer, deeper(pointer, depth));
            case VALUE_STRING -> new JsonValue.Text(wellFormed(pointer, parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Digits(parser.getString());
            case VALUE_TRUE -> new JsonValue.Flag(true);
            case VALUE_FALSE -> new JsonValue.Flag(false);
            case VALUE_NULL -> new JsonValue.Nothing();
            default -> throw refuse(pointer, "the value is incomplete", "the text ends too early");
        };
    }

    private int deeper(String pointer, int depth) {
        if (depth == MOST_DEPTH) {
            // The pointer of such a place is as long as the nesting is deep: its head says enough.
            String head = pointer.length() <= 80 ? pointer : pointer.substring(0, 80);
            throw refuse(head, "the value is nested deeper than " + MOST_DEPTH, "no event of the contract is so deep");
        }
        return depth + 1;
    }

    private JsonValue members(String pointer, int depth) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = wellFormed(pointer, parser.currentName());
            String place = pointer + "/" + escaped(name);
            if (fields.containsKey(name)) {
                throw refuse(place, "the key `" + name + "` stands twice", "keep the one that is meant");
            }
            parser.nextToken();
            fields.put(name, value(place, depth));
        }
        return new JsonValue.Members(fields);
    }

    private JsonValue items(String pointer, int depth) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(pointer + "/" + items.size(), depth));
        }
        return new JsonValue.Items(items);
    }

    private String wellFormed(String pointer, String text) {
        int at = JsonStrings.loneSurrogate(text);
        if (at >= 0) {
            throw refuse(
                    pointer,
                    String.format("half of a surrogate pair, \\u%04x, stands alone", (int) text.charAt(at)),
                    "write both halves of the pair");
        }
        return text;
    }

    private Refused refuse(String pointer, String message, String hint) {
        return new Refused(new Mistake(
                pointer, message, hint, column(parser.currentLocation().getCharOffset())));
    }

    static String escaped(String key) {
        return key.indexOf('~') < 0 && key.indexOf('/') < 0
                ? key
                : key.replace("~", "~0").replace("/", "~1");
    }

    private static int column(long offset) {
        return (int) Math.max(1, offset);
    }

    private static Mistake syntax(JacksonException malformed, String text) {
        long offset =
                malformed.getLocation() == null ? 0 : malformed.getLocation().getCharOffset();
        String pointer = malformed.processor() instanceof JsonParser at && at.streamReadContext() != null
                ? at.streamReadContext().pathAsPointer().toString()
                : "";
        String problem = String.valueOf(malformed.getOriginalMessage()).replaceAll("\\s+", " ");
        boolean ended = offset >= text.length() && problem.startsWith("Unexpected end");
        return ended
                ? new Mistake(pointer, "the JSON ends too early", "was it cut off while it was written?", text.length())
                : new Mistake(pointer, "not JSON: " + problem, "RFC 8259 has the grammar", column(offset));
    }

    private static int wellFormedPrefix(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() : bytes.length;
    }

    private static Mistake notUtf8(byte[] bytes, int at) {
        return new Mistake(
                "",
                String.format("byte %d (0x%02X) is not UTF-8", at, bytes[at]),
                "write the file as UTF-8",
                new String(bytes, 0, at, StandardCharsets.UTF_8).length() + 1);
    }
}
