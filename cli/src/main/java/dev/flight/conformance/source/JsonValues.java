package dev.flight.conformance.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An object that an extractor printed, read field by field. What is not there is empty, 0 or false. */
record JsonValues(Map<String, Object> fields) {

    private static final JsonFactory FACTORY = new JsonFactory();

    static JsonValues parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return new JsonValues(object(parser));
        }
    }

    @Nullable
    String textOrNull(String name) {
        return fields.get(name) instanceof String text ? text : null;
    }

    String text(String name) {
        String text = textOrNull(name);
        return text == null ? "" : text;
    }

    int number(String name) {
        return fields.get(name) instanceof Integer number ? number : 0;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    @SuppressWarnings("unchecked")
    @Nullable
    JsonValues inner(String name) {
        return fields.get(name) instanceof Map<?, ?> map ? new JsonValues((Map<String, Object>) map) : null;
    }

    List<String> texts(String name) {
        return items(name).stream().map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    List<JsonValues> objects(String name) {
        return items(name).stream()
                .map(each -> new JsonValues((Map<String, Object>) each))
                .toList();
    }

    private List<?> items(String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Object value = value(parser, parser.nextToken());
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("an extractor prints no " + token);
        };
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object value = value(parser, token);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }
}
