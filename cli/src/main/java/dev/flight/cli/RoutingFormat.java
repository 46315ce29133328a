package dev.flight.cli;

import dev.flight.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a simulation of routing is written. */
enum RoutingFormat {
    TEXT,
    JSON,
    CSV;

    static RoutingFormat of(String name) {
        List<String> names = new Names();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new UsageError("there is no format `" + name + "`; " + Suggestion.hint(name, names));
        }
        return values()[index];
    }

    /** The names, for completion. */
    static final class Names extends ArrayList<String> {
        Names() {
            for (RoutingFormat each : values()) {
                add(each.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
