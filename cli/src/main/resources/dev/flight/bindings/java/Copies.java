package base.wire;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Copies that records keep of collections, so that nobody changes them from outside. Each refuses null. */
public final class Copies {

    private Copies() {}

    /** A list whose items need a copy of their own. */
    public static <T> List<T> list(List<T> items, UnaryOperator<T> copy) {
        return items.stream().map(copy).toList();
    }

    /** A list of so many items. */
    public static <T> List<T> sized(List<T> items, int length, String name) {
        if (items.size() != length) {
            throw new IllegalArgumentException(name + " has " + items.size() + " items, not " + length);
        }
        return items;
    }

    /** A map in its own order. */
    public static <K, V> Map<K, V> map(Map<K, V> map) {
        return map(map, value -> value);
    }

    /** A map whose values need a copy of their own. */
    public static <K, V> Map<K, V> map(Map<K, V> map, UnaryOperator<V> copy) {
        Map<K, V> kept = new LinkedHashMap<>();
        map.forEach((key, value) -> kept.put(
                Objects.requireNonNull(key, "key"), copy.apply(Objects.requireNonNull(value, "value"))));
        return Collections.unmodifiableMap(kept);
    }

    /** A map of so many entries. */
    public static <K, V> Map<K, V> sized(Map<K, V> map, int length, String name) {
        if (map.size() != length) {
            throw new IllegalArgumentException(name + " has " + map.size() + " entries, not " + length);
        }
        return map;
    }

    /** Flags in the order of their declaration. */
    public static <E extends Enum<E>> Set<E> flags(Set<E> flags) {
        return flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    /** An option whose value needs a copy of its own. */
    public static <T> Optional<T> option(Optional<T> option, UnaryOperator<T> copy) {
        return option.map(copy);
    }

    /** The value of a key that is there. */
    static <K, V> V present(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), "value");
    }
}
