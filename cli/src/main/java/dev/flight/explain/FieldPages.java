package dev.flight.explain;

import java.util.Collection;
import java.util.List;

public final class FieldPages {
    public List<FieldPage> find(String query) {
        return List.of();
    }

    public Collection<String> names() {
        return List.of();
    }
}
