package dev.flight.yaml;

import java.util.List;

/** A list of values. */
public final class Sequence extends Node {

    private final List<Node> items;

    Sequence(SourceText source, Span span, Path path, List<Node> items) {
        super(source, span, path);
        this.items = List.copyOf(items);
    }

    public List<Node> items() {
        return items;
    }

    @Override
    public String describe() {
        return "a list";
    }
}
