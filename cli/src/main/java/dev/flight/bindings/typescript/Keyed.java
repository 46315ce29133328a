package dev.flight.bindings.typescript;

import dev.flight.wit.TypeTable;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import java.util.Optional;

/** Types that are objects with any keys where they are written out; a list of so many pairs stays a list. */
final class Keyed {

    private Keyed() {}

    static Optional<MapOf> of(WitType type, TypeTable types) {
        boolean isOfSome = type instanceof ListOf list && list.length() != null;
        return isOfSome ? Optional.empty() : types.pairs(type).filter(each -> types.isKey(each.key()));
    }
}
