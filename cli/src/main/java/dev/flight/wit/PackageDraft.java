package dev.flight.wit;

import dev.flight.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A package while its files are put together. */
final class PackageDraft {

    private final PackageName name;
    private final boolean isDependency;
    private final Location at;
    private final List<String> docs = new ArrayList<>();
    private final Map<String, Owner> items = new LinkedHashMap<>();

    PackageDraft(PackageName name, boolean isDependency, Location at) {
        this.name = name;
        this.isDependency = isDependency;
        this.at = at;
    }

    PackageName name() {
        return name;
    }

    boolean isDependency() {
        return isDependency;
    }

    Location at() {
        return at;
    }

    /** Interfaces and worlds by name, in the order of the text. */
    Map<String, Owner> items() {
        return items;
    }

    void addDocs(String text) {
        if (!text.isEmpty()) {
            docs.add(text);
        }
    }

    Docs docs() {
        return new Docs(String.join("\n\n", docs));
    }
}
