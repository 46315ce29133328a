package base.wire;

/** Reads a value where the reader stands. What is wrong the reader notes; the value is then of no use. */
@FunctionalInterface
public interface Reads<T> {
    T read(JsonReader in);
}
