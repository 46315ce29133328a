package dev.flight.cli;

import dev.flight.profile.Names;
import java.util.ArrayList;

/** How a simulation of routing is written. */
enum RoutingFormat {
    TEXT,
    JSON,
    CSV;

    static RoutingFormat of(String name) {
        return OutputTarget.named(name, Names.all(values()));
    }

    /** The names, for completion. */
    static final class FormatNames extends ArrayList<String> {
        FormatNames() {
            super(Names.all(values()).keySet());
        }
    }
}
