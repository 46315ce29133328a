package dev.flight.unit;

/** What became of a piece of text: a value, or what is wrong with it and what to write instead. */
public sealed interface Parsed<T> {

    /** The text was read. */
    record Value<T>(T value) implements Parsed<T> {}

    /** The text was not read: {@code problem} says why, {@code hint} what to write instead. */
    record Bad<T>(String problem, String hint) implements Parsed<T> {}

    static <T> Parsed<T> value(T value) {
        return new Value<>(value);
    }

    static <T> Parsed<T> bad(String problem, String hint) {
        return new Bad<>(problem, hint);
    }

    /** The value, where the text is known to be good (a constant, a test). */
    default T orThrow() {
        if (this instanceof Value<T> read) {
            return read.value();
        }
        throw new IllegalArgumentException(((Bad<T>) this).problem());
    }
}
