package dev.flight.cli;

import dev.flight.diagnostic.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a simulation of memory is written. */
enum MemoryFormat {
    TEXT,
    JSON,
    CSV,
    /** The snapshots themselves. */
    NDJSON;

    static MemoryFormat of(String name) {
        List<String> names = Stream.of(values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new UsageError("there is no format `" + name + "`; " + Suggestion.hint(name, names));
        }
        return values()[index];
    }
}
