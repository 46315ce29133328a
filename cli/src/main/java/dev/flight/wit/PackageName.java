package dev.flight.wit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code namespace:name@version}.
 *
 * @param namespaces one name; several in nested namespaces ({@code a:b:c} has {@code a}, {@code b})
 * @param path one name; several where packages have parts ({@code a:b/c} has {@code b}, {@code c})
 * @param version a semantic version, or null
 */
public record PackageName(
        List<String> namespaces,
        List<String> path,
        @Nullable String version) {

    public PackageName {
        namespaces = List.copyOf(namespaces);
        path = List.copyOf(path);
    }

    /** The last name of the path: what generators call it. */
    public String simple() {
        return path.get(path.size() - 1);
    }

    /** As it is written. */
    @Override
    public String toString() {
        String name = String.join(":", namespaces) + ":" + String.join("/", path);
        return version == null ? name : name + "@" + version;
    }
}
