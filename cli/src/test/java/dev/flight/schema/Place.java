package dev.flight.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in documents of a kind that the schema describes.
 *
 * @param step the key; {@code []} for the items of a list, {@code [kind]} for those of one kind, {@code *} for the values
 *     under keys that the author chooses; the step of what it is a form of, where it can have several
 * @param schemas what the schema says about it: its own words, then what they refer to
 */
record Place(Kind kind, Place parent, String step, List<JsonNode> schemas) {

    /** Every place of a kind, the whole document first. */
    static List<Place> all(Kind kind) {
        List<Place> all = new ArrayList<>();
        root(kind).collect(all);
        return all;
    }

    static Stream<Place> all() {
        return Stream.of(Kind.values()).flatMap(kind -> all(kind).stream());
    }

    static Place root(Kind kind) {
        return new Place(kind, null, "", List.of(kind.schema()));
    }

    /** The keyword's value from the nearest schema that has it; missing when none has. */
    JsonNode nearest(String keyword) {
        return schemas.stream()
                .filter(schema -> schema.has(keyword))
                .findFirst()
                .map(schema -> schema.get(keyword))
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    List<JsonNode> examples() {
        return nearest("examples").valueStream().toList();
    }

    /** The examples that must not be accepted, of every schema. */
    List<JsonNode> breaks() {
        return schemas.stream()
                .flatMap(schema -> schema.path("x-breaks").valueStream())
                .toList();
    }

    /** Whether it is a mapping with a fixed set of keys. */
    boolean isFields() {
        return nearest("properties").isObject();
    }

    List<String> required() {
        return nearest("required").valueStream().map(JsonNode::asString).toList();
    }

    Place child(String key) {
        return new Place(kind, this, key, chain(nearest("properties").get(key)));
    }

    /** The smallest document in which the value stands here. */
    JsonNode document(JsonNode value) {
        return parent == null ? value : parent.document(enclose(parent.least(), value));
    }

    /** What stands here in the smallest document in which anything does. */
    JsonNode least() {
        if (parent == null) {
            return kind.minimal();
        }
        JsonNode there = parent.least().path(step);
        return there.isMissingNode() || isFields() != there.isObject() ? smallest() : there;
    }

    private JsonNode enclose(JsonNode around, JsonNode value) {
        if (isItem()) {
            JsonNode first = parent.examples().get(0);
            ArrayNode items = JsonNodeFactory.instance.arrayNode().add(value);
            int least = parent.nearest("minItems").asInt(1);
            for (int i = 1; i < least; i++) {
                items.add(first.get(i));
            }
            return items;
        }
        ObjectNode fields = ((ObjectNode) around).deepCopy().remove(rivals());
        return fields.set(step.equals("*") ? chosenKey() : step, value);
    }

    private boolean isItem() {
        return step.startsWith("[");
    }

    /** A key that an author could choose: the first of the first example. */
    private String chosenKey() {
        return parent.examples().get(0).propertyNames().iterator().next();
    }

    private JsonNode smallest() {
        if (nearest("items").isObject()) {
            return nearest("minItems").asInt(0) > 0 ? examples().get(0) : JsonNodeFactory.instance.arrayNode();
        }
        if (!isFields()) {
            return nearest("additionalProperties").isObject()
                            && !nearest("minProperties").isNumber()
                    ? JsonNodeFactory.instance.objectNode()
                    : examples().get(0);
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        required().forEach(key -> fields.set(key, child(key).smallest()));
        oneWay().forEach(key -> fields.set(key, child(key).smallest()));
        return fields;
    }

    /** Where a mapping can be complete in several ways, the keys that the first of them needs. */
    private List<String> oneWay() {
        return Stream.of("oneOf", "anyOf")
                .flatMap(keyword -> ways(keyword).stream().limit(1))
                .flatMap(List::stream)
                .toList();
    }

    private List<List<String>> ways(String keyword) {
        return nearest(keyword)
                .valueStream()
                .map(way -> way.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .toList();
    }

    /** The keys that cannot stand beside this one. */
    private List<String> rivals() {
        List<List<String>> ways = parent.ways("oneOf");
        return ways.stream().noneMatch(way -> way.contains(step))
                ? List.of()
                : ways.stream()
                        .filter(way -> !way.contains(step))
                        .flatMap(List::stream)
                        .toList();
    }

    private void collect(List<Place> all) {
        all.add(this);
        nearest("properties").propertyNames().forEach(key -> child(key).collect(all));
        forms(nearest("anyOf")).forEach(form -> new Place(kind, parent, step, form).collect(all));
        forms(nearest("items").path("oneOf")).forEach(form -> item(form).collect(all));
        if (nearest("items").isObject() && !nearest("items").has("oneOf")) {
            new Place(kind, this, "[]", chain(nearest("items"))).collect(all);
        }
        if (nearest("additionalProperties").isObject()) {
            new Place(kind, this, "*", chain(nearest("additionalProperties"))).collect(all);
        }
    }

    private Place item(List<JsonNode> form) {
        String name = form.get(0).path("$ref").asString();
        return new Place(kind, this, "[" + name.substring(name.indexOf('-') + 1) + "]", form);
    }

    /** Of several schemas, those that describe fields. */
    private Stream<List<JsonNode>> forms(JsonNode several) {
        return several.valueStream()
                .map(this::chain)
                .filter(chain -> chain.stream().anyMatch(schema -> schema.has("properties")));
    }

    private List<JsonNode> chain(JsonNode first) {
        JsonNode root = root(kind).schemas().get(0);
        List<JsonNode> chain = new ArrayList<>();
        for (JsonNode at = first;
                !at.isMissingNode();
                at = root.at(at.path("$ref").asString("#/-").substring(1))) {
            chain.add(at);
        }
        return chain;
    }

    /** {@code sessions.allocations.size}; empty for the whole document. */
    String path() {
        if (parent == null || step.equals("[]")) {
            return parent == null ? "" : parent.path();
        }
        String name = isItem() ? step.substring(1, step.length() - 1) : step;
        return parent.parent == null ? name : parent.path() + "." + name;
    }

    @Override
    public String toString() {
        return kind + " " + path() + (step.equals("[]") ? " item" : "");
    }
}
