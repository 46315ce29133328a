package dev.flight.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a JSON text was read as, or the mistakes for which it was not: the value is null when there is one. */
public record Decoded<T>(@Nullable T value, List<Mistake> mistakes) {

    public Decoded {
        mistakes = List.copyOf(mistakes);
        if ((value == null) == mistakes.isEmpty()) {
            throw new IllegalArgumentException("a value or mistakes, one of the two");
        }
    }

    static <T> Decoded<T> value(T value) {
        return new Decoded<>(value, List.of());
    }

    static <T> Decoded<T> refused(Mistake mistake) {
        return new Decoded<>(null, List.of(mistake));
    }

    /** The value, where the text is known to be good (a constant, a test). */
    public T orThrow() {
        if (value == null) {
            throw new IllegalArgumentException(mistakes.get(0).message());
        }
        return value;
    }
}
