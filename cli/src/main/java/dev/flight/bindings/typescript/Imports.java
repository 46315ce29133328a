package dev.flight.bindings.typescript;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a module imports, noted while its text is written. */
final class Imports {

    private final Map<String, Set<String>> named = new TreeMap<>();
    private final Map<String, String> namespaces = new TreeMap<>();
    private final Map<String, String> locals = new TreeMap<>();
    private final Set<String> taken;

    /** @param taken names that mean something else in the module */
    Imports(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /**
     * A type of another module: what it is called in this one.
     *
     * @param otherwise its name where the own one is taken
     */
    String type(String module, String name, String otherwise) {
        return locals.computeIfAbsent(module + "#" + name, key -> {
            String local = free(name, otherwise);
            named.computeIfAbsent(module, each -> new TreeSet<>())
                    .add(local.equals(name) ? name : name + " as " + local);
            return local;
        });
    }

    /** A type of another module of the same package, where no two are called alike. */
    String type(String module, String name) {
        named.computeIfAbsent(module, each -> new TreeSet<>()).add(name);
        return name;
    }

    private String free(String name, String otherwise) {
        String free = name;
        for (int count = 1; !taken.add(free); count++) {
            free = count == 1 ? otherwise : otherwise + count;
        }
        return free;
    }

    /** All of another module, under a name. */
    String namespace(String module, String alias) {
        namespaces.put(module, alias);
        return alias;
    }

    void write(SourceWriter out) {
        namespaces.forEach((module, alias) -> out.line("import * as " + alias + " from '" + module + "';"));
        named.forEach((module, names) -> out.list("import type { ", List.copyOf(names), " } from '" + module + "';"));
        if (!named.isEmpty() || !namespaces.isEmpty()) {
            out.gap();
        }
    }
}
