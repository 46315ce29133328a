package dev.flight.bindings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of WIT ({@code session-id}) as JSON and other languages write them. */
public final class WireName {

    private WireName() {}

    /** {@code sessionId}: the key of a field in JSON. */
    public static String camel(String kebab) {
        String pascal = pascal(kebab);
        return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }

    /** {@code SessionId}. */
    public static String pascal(String kebab) {
        return Arrays.stream(kebab.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** {@code SESSION_ID}. */
    public static String constant(String kebab) {
        return kebab.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
