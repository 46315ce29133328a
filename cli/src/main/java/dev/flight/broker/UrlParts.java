package dev.flight.broker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL in its parts, before anything is known of its scheme; percent signs are decoded.
 *
 * @param port null where none was written
 * @param path without the first {@code /}
 */
record UrlParts(
        Part scheme,
        @Nullable Login login,
        Part host,
        @Nullable Part port,
        Part path,
        List<Parameter> query) {

    UrlParts {
        query = List.copyOf(query);
    }

    /** A piece of text and where it was written. */
    record Part(String text, int start, int end) {

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** {@code name=value}. */
    record Parameter(Part name, Part value) {}
}
