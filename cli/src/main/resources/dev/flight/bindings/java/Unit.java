package base.wire;

/** A value that tells nothing: of a result without a type. */
public enum Unit {
    UNIT
}
