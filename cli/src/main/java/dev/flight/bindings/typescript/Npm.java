package dev.flight.bindings.typescript;

import dev.flight.wit.PackageName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A package of npm.
 *
 * @param name as {@code @flight/memory-components}
 * @param version as {@code 1.0.0}; {@code 0.0.0} where WIT says none
 * @param folder where its files stand in the output
 */
record Npm(String name, String version, String folder) {

    /**
     * The packages of npm for those of a contract.
     *
     * @param names by {@code namespace:name}; {@code @namespace/name} for others
     */
    static Map<PackageName, Npm> of(List<PackageName> packages, Map<String, String> names) {
        Map<PackageName, Npm> all = new HashMap<>();
        List<String> folders = new ArrayList<>();
        for (PackageName each : packages) {
            String version = each.version() == null ? "0.0.0" : each.version();
            String name = names.getOrDefault(bare(each), scoped(each));
            boolean again = all.values().stream().anyMatch(other -> other.name().equals(name));
            String unique = again ? name + "-" + version : name;
            String folder = unique.substring(unique.lastIndexOf('/') + 1);
            String free = folders.contains(folder) ? unique.replace("@", "").replace('/', '-') : folder;
            folders.add(free);
            all.put(each, new Npm(unique, version, free));
        }
        return all;
    }

    /** {@code flight:memory}. */
    private static String bare(PackageName name) {
        return String.join(":", name.namespaces()) + ":" + String.join("/", name.path());
    }

    private static String scoped(PackageName name) {
        return "@" + String.join("-", name.namespaces()) + "/" + String.join("-", name.path());
    }
}
