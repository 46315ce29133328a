package dev.flight.routing;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names of a scenario's clients as they are written, also of clients that cannot be read otherwise.
 *
 * @param platforms the platform of each; empty where none is written
 */
record ClientNames(Map<String, String> platforms) {

    static ClientNames of(List<Node> clients) {
        Map<String, String> platforms = new LinkedHashMap<>();
        for (Node each : clients) {
            String platform = text(each, "platform");
            String name = text(each, "name");
            String called = name == null ? platform : name;
            if (called != null) {
                platforms.putIfAbsent(called, platform == null ? "" : platform);
            }
        }
        return new ClientNames(platforms);
    }

    private static @Nullable String text(Node client, String key) {
        return client instanceof Mapping mapping && mapping.get(key) instanceof Scalar scalar && !scalar.isNull()
                ? scalar.text()
                : null;
    }

    boolean has(String name) {
        return platforms.containsKey(name);
    }

    /** The clients that a name means: those of that name, else those of that platform; none is a finding. */
    List<String> meant(Scalar written, Findings findings) {
        List<String> meant = has(written.text())
                ? List.of(written.text())
                : platforms.keySet().stream()
                        .filter(name -> written.text().equals(platforms.get(name)))
                        .toList();
        if (meant.isEmpty() && !platforms.isEmpty()) {
            Finding.error("scenario/unknown-clients", written.location(), written.pointer())
                    .says("no clients have the name or the platform " + written.describe())
                    .hint(Suggestion.hint(written.text(), all()))
                    .addTo(findings);
        }
        return meant;
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>(platforms.keySet());
        all.addAll(allPlatforms());
        return all;
    }

    Set<String> allPlatforms() {
        Set<String> all = new TreeSet<>(platforms.values());
        all.remove("");
        return all;
    }
}
