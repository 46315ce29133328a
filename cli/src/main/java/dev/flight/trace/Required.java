package dev.flight.trace;

import org.jspecify.annotations.Nullable;

/** The fields that an operation cannot do without. */
final class Required {

    private Required() {}

    /** What a line lacks; null when it has all. */
    static @Nullable Fault missing(LineFields line, int from, int until) {
        if (!line.has(Field.OP)) {
            return missing("op", "write alloc, free or realloc", from, until);
        }
        if (!line.has(Field.ID)) {
            return missing("id", "write the number or name of the block", from, until);
        }
        if (line.kind == Operation.Kind.FREE) {
            return null;
        }
        if (!line.has(Field.SIZE)) {
            return missing("size", "write the bytes that are asked for", from, until);
        }
        return line.idIsNothing
                ? Fault.field(from, until, "`id` is empty", "write the number or name of the block")
                : null;
    }

    private static Fault missing(String field, String hint, int from, int until) {
        return Fault.field(from, until, "`" + field + "` is missing", hint);
    }
}
