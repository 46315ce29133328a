package dev.flight.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** JSON of nested maps, lists, texts, numbers and truth values. */
final class ProfilesJson {

    private ProfilesJson() {}

    static void write(Map<String, ?> tree, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.object();
            tree.forEach((name, value) -> value(json, name, value));
            json.end();
        });
    }

    private static void value(JsonText json, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            json.object(name);
            map.forEach((key, each) -> value(json, key.toString(), each));
            json.end();
        } else if (value instanceof List<?> list) {
            json.array(name);
            list.forEach(each -> item(json, each));
            json.end();
        } else if (value instanceof Boolean truth) {
            json.flag(name, truth);
        } else if (value instanceof Double number) {
            json.number(name, BigDecimal.valueOf(number).stripTrailingZeros());
        } else if (value instanceof Number number) {
            json.number(name, number.longValue());
        } else {
            json.text(name, value.toString());
        }
    }

    /** An item of a list is a map or a text: no profile lists numbers. */
    private static void item(JsonText json, Object item) {
        if (item instanceof Map<?, ?> map) {
            json.object();
            map.forEach((key, each) -> value(json, key.toString(), each));
            json.end();
        } else {
            json.text(item.toString());
        }
    }
}
