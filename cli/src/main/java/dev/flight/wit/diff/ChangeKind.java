package dev.flight.wit.diff;

import java.util.Locale;

/** The ways in which contracts change, each with a page of {@code flight explain}. */
public enum ChangeKind {
    FIELD_ADDED,
    FIELD_REMOVED,
    FIELD_TYPE,
    FIELD_RENAMED,
    VALUE_ADDED,
    VALUE_REMOVED,
    VALUE_RENAMED,
    CASE_ADDED,
    CASE_REMOVED,
    CASE_RENAMED,
    CASE_TYPE,
    CASE_PAYLOAD,
    TYPE_ADDED,
    TYPE_REMOVED,
    TYPE_RENAMED,
    TYPE_KIND,
    ALIAS_TYPE,
    FUNCTION_ADDED,
    FUNCTION_REMOVED,
    FUNCTION_TYPE,
    ORDER,
    DEPRECATED;

    /** The name in every output: {@code field-added}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happened to a field, value or case. */
    static ChangeKind of(String noun, String what) {
        return valueOf((noun + "_" + what).toUpperCase(Locale.ROOT));
    }
}
