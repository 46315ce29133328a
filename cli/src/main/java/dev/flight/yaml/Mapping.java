package dev.flight.yaml;

import dev.flight.diagnostic.Location;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and values in the order they were written; no key twice. */
public final class Mapping extends Node {

    /** A key and its value. */
    public record Entry(Scalar key, Node value) {}

    private final Map<String, Entry> entries;

    Mapping(SourceText source, Span span, Path path, Map<String, Entry> entries) {
        super(source, span, path);
        this.entries = Collections.unmodifiableMap(entries);
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    public @Nullable Node get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** Where a key's value stands, or the mapping itself when it has no such key. */
    public Location location(String key) {
        Node value = get(key);
        return value == null ? location() : value.location();
    }

    /** The JSON Pointer of a key's value, or of the mapping itself when it has no such key. */
    public String pointer(String key) {
        Node value = get(key);
        return value == null ? pointer() : value.pointer();
    }

    /**
     * This mapping over {@code base}: mappings merge key by key, lists and single values replace. Every node keeps the
     * place where it was written, so that a value's origin is its location.
     */
    public Mapping over(Mapping base) {
        Map<String, Entry> merged = new LinkedHashMap<>();
        for (Entry mine : entries.values()) {
            Entry below = base.entries.get(mine.key().text());
            merged.put(mine.key().text(), below == null ? mine : mergeEntry(below, mine));
        }
        base.entries.forEach(merged::putIfAbsent);
        return new Mapping(source(), span(), path(), merged);
    }

    /** This mapping without a key. */
    public Mapping without(String key) {
        Map<String, Entry> rest = new LinkedHashMap<>(entries);
        rest.remove(key);
        return new Mapping(source(), span(), path(), rest);
    }

    private static Entry mergeEntry(Entry base, Entry mine) {
        if (base.value() instanceof Mapping below && mine.value() instanceof Mapping above) {
            return new Entry(mine.key(), above.over(below));
        }
        return mine;
    }

    @Override
    public String describe() {
        return "a mapping";
    }
}
