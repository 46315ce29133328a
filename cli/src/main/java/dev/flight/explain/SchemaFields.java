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
        words.items().ifPresent(items -> below(path, items));
        words.values().ifPresent(values -> below(then(path, "*"), values));
    }

    private FieldPage page(List<String> path, Words words, boolean required) {
        return new FieldPage(
                kind,
                path.isEmpty() ? List.of() : List.of(path.get(path.size() - 1)),
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
