package dev.flight.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Walks a JSON Schema into the pages of its fields; the same field in several places is one page. */
final class SchemaFields {

    private final String kind;
    private final Map<String, Object> root;

    /** The places of each page, by the page as if its place were its bare name: fields of different names are never one. */
    private final Map<FieldPage, List<String>> places = new LinkedHashMap<>();

    private SchemaFields(String kind, Map<String, Object> root) {
        this.kind = kind;
        this.root = root;
    }

    /** The pages in the order of the schema, the file itself first. */
    static List<FieldPage> pages(String kind, Map<String, Object> root) {
        SchemaFields walk = new SchemaFields(kind, root);
        walk.visit(List.of(), new Words(root, root), false);
        List<FieldPage> pages = new ArrayList<>();
        walk.places.forEach((page, paths) -> pages.add(page.at(paths)));
        return pages;
    }

    private void visit(List<String> path, Words words, boolean required) {
        enter(path, page(path, words, required));
        below(path, words);
    }

    private void enter(List<String> path, FieldPage page) {
        List<String> known = places.computeIfAbsent(page, absent -> new ArrayList<>());
        if (!path.isEmpty()) {
            known.add(String.join(".", path));
        }
    }

    /** Goes on to the fields, through lists and through keys that the author chooses. */
    private void below(List<String> path, Words words) {
        words.fields()
                .forEach((key, schema) -> visit(
                        then(path, key),
                        new Words(root, schema),
                        words.required().contains(key)));
        words.forms("anyOf").forEach((name, form) -> below(path, form));
        words.items().ifPresent(items -> items(path, items));
        words.values().ifPresent(values -> below(then(path, "*"), values));
    }

    /** The items of a list that can be of several kinds have a page for each kind. */
    private void items(List<String> path, Words items) {
        below(path, items);
        items.forms("oneOf").forEach((name, form) -> {
            List<String> named = then(path, name.substring(name.indexOf('-') + 1));
            enter(named, page(named, form, false).inListOf(path.get(path.size() - 1)));
            below(named, form);
        });
    }

    private FieldPage page(List<String> path, Words words, boolean required) {
        String name = path.isEmpty() ? "" : path.get(path.size() - 1);
        return new FieldPage(
                kind,
                name,
                path.isEmpty() ? List.of() : List.of(name),
                words.text("x-type", "fields"),
                required,
                words.text("description", ""),
                JsonTree.items(words.nearest("enum").orElse(List.of())).stream()
                        .filter(String.class::isInstance)
                        .map(Object::toString)
                        .toList(),
                fields(words.items().or(words::values).orElse(words)),
                words.nearest("default").map(SchemaFields::otherwise).orElse(""),
                words.examples(),
                words.refused());
    }

    private static List<String> fields(Words words) {
        return words.fields().keySet().stream()
                .map(key -> words.required().contains(key) ? key + " (required)" : key)
                .toList();
    }

    /** A default as YAML; a section without fields says nothing, for its fields have their own. */
    private static String otherwise(Object value) {
        return value instanceof Map && JsonTree.fields(value).isEmpty() ? "" : YamlLines.flow(value);
    }

    private static List<String> then(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
