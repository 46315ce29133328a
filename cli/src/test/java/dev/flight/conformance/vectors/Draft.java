package dev.flight.conformance.vectors;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A vector's file to be.
 *
 * @param id as {@code memory-size/full}
 * @param flags of the request, as {@code "strict": true}
 * @param expect the members of the expectation, as {@code "same": true}
 */
record Draft(String id, String why, String input, List<String> flags, String expect) {

    Draft {
        flags = List.copyOf(flags);
    }

    String type() {
        return id.substring(0, id.lastIndexOf('/'));
    }

    String text() {
        return "{\n"
                + line("generated", "true")
                + line("type", quoted(type()))
                + line("why", quoted(why))
                + line("input", quoted(input))
                + flags.stream().map(flag -> "  " + flag + ",\n").collect(Collectors.joining())
                + "  \"expect\": {" + expect + "}\n}\n";
    }

    private static String line(String key, String value) {
        return "  \"" + key + "\": " + value + ",\n";
    }

    /** A text of printable characters as JSON. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
