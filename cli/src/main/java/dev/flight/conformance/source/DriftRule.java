package dev.flight.conformance.source;

import java.util.Locale;

/** The ways in which a source differs from the contract, each with a page of {@code flight explain}. */
public enum DriftRule {
    COMPILE,
    TYPE_ABSENT,
    TYPE_NAME,
    UNKNOWN_TYPE,
    FIELD_MISSING,
    FIELD_EXTRA,
    FIELD_NAME,
    WIRE_NAME,
    OPTIONALITY,
    NUMBER,
    ANY,
    ENUM_NUMBER,
    ENUM_LOST,
    VALUE_MISSING,
    VALUE_EXTRA,
    VALUE_SPELLING,
    VARIANT_SHAPE,
    MAP,
    MAP_KEY,
    TYPE,
    ONE_WAY;

    /** {@code conformance/wire-name}. */
    public String id() {
        return "conformance/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
