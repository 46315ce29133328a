package dev.flight.conformance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. */
public sealed interface JsonValue {

    static JsonValue text(String text) {
        return new Text(text);
    }

    static JsonValue number(long number) {
        return new Digits(BigDecimal.valueOf(number));
    }

    static JsonValue texts(List<String> texts) {
        return new Items(texts.stream().map(JsonValue::text).toList());
    }

    /** The order of members does not count. */
    record Members(Map<String, JsonValue> fields) implements JsonValue {
        public Members {
            fields = new LinkedHashMap<>(fields);
        }
    }

    record Items(List<JsonValue> items) implements JsonValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Text(String text) implements JsonValue {}

    record Digits(BigDecimal number) implements JsonValue {}

    record Flag(boolean value) implements JsonValue {}

    record Nothing() implements JsonValue {}
}
