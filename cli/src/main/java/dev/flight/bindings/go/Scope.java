package dev.flight.bindings.go;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of one place in Go: each is given once. */
final class Scope {

    private final Set<String> taken = new HashSet<>();

    Scope(List<String> reserved) {
        taken.addAll(reserved);
    }

    /** The first of the names that is free; the last one with marks behind it when none is. */
    String claim(String... wanted) {
        for (String name : wanted) {
            if (taken.add(name)) {
                return name;
            }
        }
        String name = wanted[wanted.length - 1] + "_";
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
