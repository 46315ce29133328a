package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.ForeignShape;
import dev.flight.conformance.source.Shape.ListShape;
import dev.flight.conformance.source.Shape.Literal;
import dev.flight.conformance.source.Shape.LiteralsShape;
import dev.flight.conformance.source.Shape.MapShape;
import dev.flight.conformance.source.Shape.NumberShape;
import dev.flight.conformance.source.Shape.ObjectShape;
import dev.flight.conformance.source.Shape.TupleShape;
import dev.flight.conformance.source.ValuesComparison.Wanted;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeText;
import dev.flight.wit.WitType.MapOf;
import java.util.List;
import java.util.Optional;

/** A map, which JSON writes as an object with keys that are data, held against a shape. */
final class MapComparison {

    private final Sides sides;
    private final Drifts drifts;
    private final TypeComparison types;

    MapComparison(Sides sides, Drifts drifts, TypeComparison types) {
        this.sides = sides;
        this.drifts = drifts;
        this.types = types;
    }

    void compare(MapOf map, Shape shape, Spot spot) {
        if (shape instanceof MapShape found) {
            key(map, found.key(), spot);
            types.compare(map.value(), found.value(), spot);
        } else if (shape instanceof ObjectShape found) {
            keys(map, found, spot);
        } else if (shape instanceof ListShape || shape instanceof TupleShape) {
            wrong("is an array, the contract's JSON is an object", map, spot);
        } else if (shape instanceof ForeignShape && shape.text().matches("(Readonly)?Map<.*")) {
            wrong("is a Map, which JSON.stringify writes as {}", map, spot);
        } else {
            types.mismatch(map, shape, spot);
        }
    }

    private void wrong(String message, MapOf map, Spot spot) {
        drifts.error(DriftRule.MAP, spot, message, "write `" + sides.spelling().type(map) + "`");
    }

    private void key(MapOf map, Shape key, Spot spot) {
        Shape resolved = sides.resolved(key);
        Optional<EnumBody> wanted = sides.contract().enumOf(map.key());
        if (resolved instanceof NumberShape || (resolved instanceof LiteralsShape literals && literals.isNumeric())) {
            drifts.error(
                    DriftRule.MAP_KEY,
                    spot,
                    "has numbers as keys, the contract has " + TypeText.show(map.key()),
                    "write `" + sides.spelling().type(map) + "`");
        } else if (wanted.isEmpty()) {
            return;
        } else if (resolved instanceof LiteralsShape literals) {
            if (sides.named(key).flatMap(sides.matching()::of).isEmpty()) {
                values(wanted.get(), literals.values(), spot);
            }
        } else if (sides.named(key).filter(SourceType::isCustom).isEmpty()) {
            drifts.warning(
                    DriftRule.MAP_KEY,
                    spot,
                    "has any string as a key, the contract has the enum " + TypeText.show(map.key()),
                    "write `" + sides.spelling().type(map) + "`");
        }
    }

    /** An object with a field for each value of an enum is a map too. */
    private void keys(MapOf map, ObjectShape found, Spot spot) {
        Optional<EnumBody> wanted = sides.contract().enumOf(map.key());
        if (wanted.isPresent()) {
            values(
                    wanted.get(),
                    found.fields().stream()
                            .map(each -> new Literal(each.wire(), each.name(), each.at()))
                            .toList(),
                    spot);
        } else {
            drifts.warning(
                    DriftRule.MAP,
                    spot,
                    "has known keys only, the contract lets any string be one",
                    "write `" + sides.spelling().type(map) + "`");
        }
        found.fields().forEach(each -> types.compare(map.value(), each.type(), spot));
    }

    private void values(EnumBody body, List<Literal> found, Spot spot) {
        List<Wanted> wanted = body.cases().stream()
                .map(each -> new Wanted(each.name(), each.at()))
                .toList();
        new ValuesComparison(drifts).compare("key", wanted, found, spot);
    }
}
