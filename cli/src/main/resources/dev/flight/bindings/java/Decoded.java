package base.wire;

import java.util.List;
import java.util.Objects;

/** What a JSON text was read as: the value, or all mistakes for which there is none. */
public sealed interface Decoded<T> {

    /** The text was good. */
    record Value<T>(T value) implements Decoded<T> {

        public Value {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public List<Mistake> mistakes() {
            return List.of();
        }

        @Override
        public T orThrow() {
            return value;
        }
    }

    /** The text was not: at least one mistake. */
    record Refused<T>(List<Mistake> mistakes) implements Decoded<T> {

        public Refused {
            mistakes = List.copyOf(mistakes);
            if (mistakes.isEmpty()) {
                throw new IllegalArgumentException("refused without a mistake");
            }
        }

        @Override
        public T orThrow() {
            Mistake first = mistakes.get(0);
            String place = first.pointer().isEmpty() ? "" : first.pointer() + ": ";
            throw new IllegalArgumentException(place + first.message());
        }
    }

    /** What is wrong; empty for a value. */
    List<Mistake> mistakes();

    /** The value, where the text is known to be good (a constant, a test). */
    T orThrow();
}
