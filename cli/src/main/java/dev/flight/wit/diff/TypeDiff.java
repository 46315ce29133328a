package dev.flight.wit.diff;

import dev.flight.wit.TypeDefinition;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens when one type takes the place of another. A change inside a named type is told where that is defined. */
final class TypeDiff {

    private final Side before;
    private final Side after;

    /** The new names of types that were renamed. */
    private final Map<Key, Key> renamed;

    TypeDiff(Side before, Side after, Map<Key, Key> renamed) {
        this.before = before;
        this.after = after;
        this.renamed = renamed;
    }

    Effect effect(WitType old, WitType now) {
        if (isSame(old, now)) {
            return Effect.NONE;
        }
        WitType one = before.target(old);
        WitType other = after.target(now);
        if (one instanceof OptionOf || other instanceof OptionOf) {
            return option(one, other);
        }
        MapOf oldMap = before.map(one);
        MapOf newMap = after.map(other);
        if (oldMap != null && newMap != null) {
            Effect inside = effect(oldMap.key(), newMap.key()).and(effect(oldMap.value(), newMap.value()));
            return one.getClass() == other.getClass() ? inside : inside.and(Effect.SOURCE);
        }
        if ((oldMap == null) != (newMap == null)) {
            return Effect.BOTH;
        }
        return inside(one, other, old, now);
    }

    private Effect inside(WitType one, WitType other, WitType old, WitType now) {
        if (one instanceof Primitive from && other instanceof Primitive to) {
            // The same type by another name.
            return from == to ? Effect.SOURCE : primitive(from, to);
        }
        if (one instanceof ListOf from && other instanceof ListOf to) {
            return effect(from.element(), to.element()).and(length(from.length(), to.length()));
        }
        if (one instanceof TupleOf from && other instanceof TupleOf to) {
            return tuple(from, to);
        }
        if (one instanceof ResultOf from && other instanceof ResultOf to) {
            return part(from.ok(), to.ok()).and(part(from.error(), to.error()));
        }
        return named(one, other, old, now);
    }

    private Effect named(WitType one, WitType other, WitType old, WitType now) {
        if (before.isEnum(one) && other == Primitive.STRING) {
            return Effect.OLD_READERS;
        }
        if (one == Primitive.STRING && after.isEnum(other)) {
            return Effect.NEW_READERS;
        }
        TypeDefinition from = before.definition(one);
        TypeDefinition to = after.definition(other);
        if (from != null && to != null && isSame(one, other)) {
            // An alias went or came between.
            return Effect.SOURCE;
        }
        return new JsonForm(before).of(old).equals(new JsonForm(after).of(now)) ? Effect.SOURCE : Effect.BOTH;
    }

    private boolean isSame(WitType old, WitType now) {
        TypeDefinition from = before.definition(old);
        TypeDefinition to = after.definition(now);
        if (from == null || to == null) {
            return from == null && to == null && old.equals(now) && old instanceof Primitive;
        }
        Key key = Key.of(from.id());
        return Objects.requireNonNull(renamed.getOrDefault(key, key)).equals(Key.of(to.id()));
    }

    private Effect option(WitType one, WitType other) {
        if (one instanceof OptionOf from && other instanceof OptionOf to) {
            return effect(from.element(), to.element());
        }
        if (one instanceof OptionOf from) {
            return Effect.NEW_READERS.and(effect(from.element(), other));
        }
        return Effect.OLD_READERS.and(effect(one, ((OptionOf) other).element()));
    }

    private static Effect primitive(Primitive from, Primitive to) {
        if (NumberRange.isNumber(from) && NumberRange.isNumber(to)) {
            return NumberRange.effect(from, to);
        }
        if (from == Primitive.CHAR && to == Primitive.STRING) {
            return Effect.OLD_READERS;
        }
        return from == Primitive.STRING && to == Primitive.CHAR ? Effect.NEW_READERS : Effect.BOTH;
    }

    private static Effect length(@Nullable Long from, @Nullable Long to) {
        if (Objects.equals(from, to)) {
            return Effect.NONE;
        }
        if (from == null) {
            return Effect.NEW_READERS;
        }
        return to == null ? Effect.OLD_READERS : Effect.BOTH;
    }

    private Effect tuple(TupleOf from, TupleOf to) {
        if (from.elements().size() != to.elements().size()) {
            return Effect.BOTH;
        }
        Effect effect = Effect.NONE;
        for (int i = 0; i < from.elements().size(); i++) {
            effect = effect.and(effect(from.elements().get(i), to.elements().get(i)));
        }
        return effect;
    }

    private Effect part(@Nullable WitType from, @Nullable WitType to) {
        if (from == null || to == null) {
            return from == null && to == null ? Effect.NONE : Effect.BOTH;
        }
        return effect(from, to);
    }
}
