package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.ForeignShape;
import dev.flight.wit.TypeText;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.Primitive;

/** A type that code of its own writes: what that writes shows when it runs, whether it reads at all shows here. */
final class CustomComparison {

    private final Sides sides;
    private final Drifts drifts;
    private final TypeComparison types;

    CustomComparison(Sides sides, Drifts drifts, TypeComparison types) {
        this.sides = sides;
        this.drifts = drifts;
        this.types = types;
    }

    void compare(WitType target, SourceType type, Spot use) {
        Spot spot = type.isOwn() ? use.at(type.at()).of(type.name()) : use;
        String writer = String.valueOf(type.writer());
        if (type.promoted() != null) {
            drifts.error(
                    DriftRule.TYPE,
                    spot,
                    "is written as its embedded " + type.promoted() + " alone, whose " + writer + " it takes over",
                    "give the embedded field a name");
        } else if (type.reader() == null) {
            drifts.error(
                    DriftRule.ONE_WAY,
                    spot,
                    "is written by its own " + writer + ", and nothing reads that back",
                    "write " + inverse(writer));
        } else if (!type.isOwn() && target instanceof Primitive && !isText(target)) {
            types.mismatch(target, new ForeignShape(type.home() + "." + type.name()), spot);
        } else if (writer.equals("MarshalText") && !isText(target)) {
            drifts.error(
                    DriftRule.TYPE,
                    spot,
                    "is written as a string by its MarshalText, the contract has `" + TypeText.show(target) + "`",
                    "write MarshalJSON and UnmarshalJSON");
        }
    }

    private String inverse(String writer) {
        return sides.isGo() ? "Unm" + writer.substring(1) : "a static fromJSON";
    }

    private boolean isText(WitType target) {
        return target == Primitive.STRING
                || target == Primitive.CHAR
                || sides.contract().enumOf(target).isPresent();
    }
}
