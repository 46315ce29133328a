package dev.flight.conformance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. */
public sealed interface JsonValue {

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

    record Number(BigDecimal number) implements JsonValue {}

    record Flag(boolean value) implements JsonValue {}

    record Nothing() implements JsonValue {}

    /** Any number: what is due where an answer depends on the clock. */
    record AnyNumber() implements JsonValue {}
}
