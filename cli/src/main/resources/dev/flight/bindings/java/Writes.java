package base.wire;

/** Writes a value. */
@FunctionalInterface
public interface Writes<T> {
    void write(T value, JsonWriter out);
}
