package base.wire;

/** Checks whether a value holds to the constraints that go beyond its shape. */
@FunctionalInterface
public interface Holds<T> {
    void check(T value, Checks checks);
}
