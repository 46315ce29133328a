package dev.flight.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads what testees write about themselves and about platforms. */
public final class JsonReader {

    /** A text of 10 MB in base64, and as much again. */
    private static final int LONGEST_STRING = 32 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxNumberLength(1000)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The one value of a text; empty when it is not one JSON value. */
    public static Optional<JsonValue> read(JsonBytes text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.bytes())) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            JsonValue value = new JsonReader(parser).value(first);
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private JsonValue value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> members();
            case START_ARRAY -> items();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Digits(parser.getDecimalValue());
            case VALUE_TRUE -> new JsonValue.Flag(true);
            case VALUE_FALSE -> new JsonValue.Flag(false);
            case VALUE_NULL -> new JsonValue.Nothing();
            default -> new JsonValue.Text(parser.getString());
        };
    }

    private JsonValue members() {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            fields.put(name, value(parser.nextToken()));
        }
        return new JsonValue.Members(fields);
    }

    private JsonValue items() {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return new JsonValue.Items(items);
    }
}
