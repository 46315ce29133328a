package dev.flight.report;

import dev.flight.profile.PlatformProfile;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a profile's JSON were written: {@code file:line} by JSON Pointer. What is worked out and what is a
 * default stands in no file and has none.
 */
final class ProfileOrigins {

    private final Map<String, Object> origins = new LinkedHashMap<>();

    private ProfileOrigins() {}

    /**
     * The origins of what a tree shows.
     *
     * @param tree the profile as {@link ProfileTree} has it
     */
    static Map<String, Object> of(PlatformProfile profile, Map<String, Object> tree) {
        ProfileOrigins found = new ProfileOrigins();
        found.walk(profile.node(), tree, "");
        return found.origins;
    }

    private void walk(Node node, @Nullable Object shown, String pointer) {
        if (shown == null) {
            return;
        }
        if (node instanceof Mapping mapping && shown instanceof Map<?, ?> map) {
            mapping.entries().forEach(entry -> {
                String key = entry.key().text();
                walk(entry.value(), map.get(key), pointer + "/" + key);
            });
        } else if (node instanceof Sequence sequence && isOfMaps(shown)) {
            items(sequence.items(), (List<?>) shown, pointer);
        } else {
            origins.put(pointer, ProfileYaml.place(node.location()));
        }
    }

    private void items(List<Node> items, List<?> shown, String pointer) {
        for (int i = 0; i < Math.min(items.size(), shown.size()); i++) {
            walk(items.get(i), shown.get(i), pointer + "/" + i);
        }
    }

    private static boolean isOfMaps(Object shown) {
        return shown instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
    }
}
