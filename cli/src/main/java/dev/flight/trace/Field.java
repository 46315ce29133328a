package dev.flight.trace;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line of a trace may say: a key in NDJSON, a column in CSV. */
enum Field {
    TIME(1),
    OP(2),
    ID(4),
    SIZE(8),
    ALIGN(16),
    PURPOSE(32),
    SESSION(64),
    SITE(128);

    static final List<String> NAMES = Stream.of(values()).map(Field::text).toList();

    private static final Field[] ALL = values();

    /** Each its own, for sets of fields. */
    final int bit;

    private final String text = name().toLowerCase(Locale.ROOT);

    Field(int bit) {
        this.bit = bit;
    }

    String text() {
        return text;
    }

    static @Nullable Field of(Slice name) {
        for (Field field : ALL) {
            if (name.is(field.text)) {
                return field;
            }
        }
        return null;
    }
}
