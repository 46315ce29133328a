package dev.flight.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in documents of a kind that the schema describes.
 *
 * @param step the key; {@code []} for the items of a list, {@code *} for the values under keys that the author chooses
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
        return there.isMissingNode() ? smallest() : there;
    }

    private JsonNode enclose(JsonNode around, JsonNode value) {
        if (step.equals("[]")) {
            return JsonNodeFactory.instance.arrayNode().add(value);
        }
        ObjectNode fields = ((ObjectNode) around).deepCopy();
        return fields.set(step.equals("*") ? "psp" : step, value);
    }

    private JsonNode smallest() {
        if (nearest("items").isObject()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!isFields()) {
            return nearest("additionalProperties").isObject()
                    ? JsonNodeFactory.instance.objectNode()
                    : examples().get(0);
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        required().forEach(key -> fields.set(key, child(key).smallest()));
        return fields;
    }

    private void collect(List<Place> all) {
        all.add(this);
        nearest("properties").propertyNames().forEach(key -> child(key).collect(all));
        if (nearest("items").isObject()) {
            new Place(kind, this, "[]", chain(nearest("items"))).collect(all);
        }
        if (nearest("additionalProperties").isObject()) {
            new Place(kind, this, "*", chain(nearest("additionalProperties"))).collect(all);
        }
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
        return parent.parent == null ? step : parent.path() + "." + step;
    }

    @Override
    public String toString() {
        return kind + " " + path() + (step.equals("[]") ? " item" : "");
    }
}
