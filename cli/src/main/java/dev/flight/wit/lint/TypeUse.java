package dev.flight.wit.lint;

import dev.flight.diagnostic.Location;
import dev.flight.wit.WitType;
import java.util.function.Consumer;

/**
 * A type where it is used.
 *
 * @param path as {@code memory-size.bytes}
 */
record TypeUse(String path, WitType type, Location at) {

    /** The type and each one written inside it, from the outside in. */
    void each(Consumer<WitType> visitor) {
        visit(type, visitor);
    }

    private static void visit(WitType type, Consumer<WitType> visitor) {
        visitor.accept(type);
        type.parts().forEach(each -> visit(each, visitor));
    }
}
