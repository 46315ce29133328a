package dev.flight.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a schema says about one place: in its own words, then in those of what it refers to. */
final class Words {

    private final Map<String, Object> root;
    private final List<Map<String, Object>> chain = new ArrayList<>();

    Words(Map<String, Object> root, @Nullable Object schema) {
        this.root = root;
        Map<String, Object> at = JsonTree.fields(schema);
        while (!at.isEmpty()) {
            chain.add(at);
            at = at.get("$ref") instanceof String reference ? definition(reference) : Map.of();
        }
    }

    private Map<String, Object> definition(String reference) {
        return JsonTree.fields(JsonTree.fields(root.get("$defs")).get(name(reference)));
    }

    /** A keyword's value, from the nearest that has it. */
    Optional<Object> nearest(String keyword) {
        for (Map<String, Object> each : chain) {
            Object value = each.get(keyword);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    String text(String keyword, String otherwise) {
        return nearest(keyword).map(Object::toString).orElse(otherwise);
    }

    Map<String, Object> fields() {
        return JsonTree.fields(nearest("properties").orElse(null));
    }

    List<Object> required() {
        return JsonTree.items(nearest("required").orElse(null));
    }

    Optional<Words> items() {
        return nearest("items").map(schema -> new Words(root, schema));
    }

    /** Of the several things that a keyword allows, those with fields, each by its name in the schema. */
    Map<String, Words> forms(String keyword) {
        Map<String, Words> forms = new LinkedHashMap<>();
        for (Object form : JsonTree.items(nearest(keyword).orElse(null))) {
            Words words = new Words(root, form);
            if (!words.fields().isEmpty() && JsonTree.fields(form).get("$ref") instanceof String reference) {
                forms.put(name(reference), words);
            }
        }
        return forms;
    }

    private static String name(String reference) {
        return reference.substring("#/$defs/".length());
    }

    /** What stands under keys that the author chooses. */
    Optional<Words> values() {
        return nearest("additionalProperties").filter(Map.class::isInstance).map(schema -> new Words(root, schema));
    }

    List<Object> examples() {
        return JsonTree.items(nearest("examples").orElse(null));
    }

    /** The values that are refused; for a list of single values also the lists of one that is. */
    List<FieldPage.Refused> refused() {
        List<FieldPage.Refused> all = new ArrayList<>();
        chain.forEach(each -> JsonTree.items(each.get("x-breaks")).forEach(broken -> all.add(refused(broken))));
        items().filter(items -> items.fields().isEmpty())
                .ifPresent(items -> items.refused()
                        .forEach(item -> all.add(new FieldPage.Refused(List.of(item.value()), item.because()))));
        return all;
    }

    private static FieldPage.Refused refused(Object broken) {
        Map<String, Object> fields = JsonTree.fields(broken);
        Object rule = fields.get("rule");
        String because = fields.getOrDefault("because", "") + (rule == null ? "" : " (" + rule + ")");
        return new FieldPage.Refused(fields.getOrDefault("value", JsonTree.NULL), because);
    }
}
