package dev.flight.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The names of an enum's constants as files write them: {@code DROP_HEAD} is {@code drop-head}. */
public final class Names {

    private Names() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every constant by its name, in declaration order. */
    @SafeVarargs
    public static <E extends Enum<E>> Map<String, E> all(E... constants) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E constant : constants) {
            names.put(of(constant), constant);
        }
        return Collections.unmodifiableMap(names);
    }
}
