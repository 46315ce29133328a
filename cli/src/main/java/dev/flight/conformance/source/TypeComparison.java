package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.AnyShape;
import dev.flight.conformance.source.Shape.BooleanShape;
import dev.flight.conformance.source.Shape.InterfaceShape;
import dev.flight.conformance.source.Shape.ListShape;
import dev.flight.conformance.source.Shape.LiteralsShape;
import dev.flight.conformance.source.Shape.MapShape;
import dev.flight.conformance.source.Shape.NullableShape;
import dev.flight.conformance.source.Shape.NumberShape;
import dev.flight.conformance.source.Shape.StringShape;
import dev.flight.conformance.source.Shape.TupleShape;
import dev.flight.conformance.source.Shape.UnionShape;
import dev.flight.diagnostic.Related;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeText;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.ResultOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A type of the contract, held against a shape of the source, with all that is inside. */
final class TypeComparison {

    private final Sides sides;
    private final Drifts drifts;
    private final DefinitionComparison definitions;
    private final MapComparison maps;
    private final Set<String> visited = new HashSet<>();

    TypeComparison(Sides sides, Drifts drifts) {
        this.sides = sides;
        this.drifts = drifts;
        this.definitions = new DefinitionComparison(sides, drifts, this);
        this.maps = new MapComparison(sides, drifts, this);
    }

    /** The types of the contract that were found in the source, under whatever name. */
    Set<TypeDefinition> covered() {
        return definitions.covered();
    }

    /** A type that stands for one of the contract's. */
    void pair(TypeDefinition definition, SourceType type, Spot spot) {
        visited.add(definition.id() + " " + type.id());
        definitions.pair(definition, type, spot);
    }

    /** Whether a type was compared with any of the contract's. */
    boolean isVisited(SourceType type) {
        return visited.stream().anyMatch(each -> each.endsWith(" " + type.id()));
    }

    /** The type of a field; {@link Presence} has looked at whether it may lack. */
    void field(Field wanted, SourceField found, Spot spot) {
        if (found.isQuoted()) {
            drifts.error(
                    DriftRule.NUMBER,
                    spot,
                    "is written as a string (the tag's `string`)",
                    "remove `string` from the tag");
        }
        compare(sides.contract().present(wanted.type()), present(found.type()), spot);
    }

    /** Whether a field could be the contract's under another name. */
    boolean fits(Field wanted, SourceField found) {
        Drifts trial = drifts.trial();
        new TypeComparison(sides, trial)
                .compare(
                        sides.contract().present(wanted.type()),
                        present(found.type()),
                        new Spot("", new SourcePlace("", 1, 1, 1), related(wanted), ""));
        return !trial.has(DriftRule.TYPE) && !trial.has(DriftRule.MAP);
    }

    private static Related related(Field field) {
        return new Related("", field.at());
    }

    private Shape present(Shape shape) {
        return sides.resolved(shape) instanceof NullableShape nullable ? present(nullable.element()) : shape;
    }

    /** What is only known to be something. */
    void open(SourceField field, Spot spot) {
        if (present(field.type()) instanceof AnyShape any && !any.isRaw()) {
            any(any, field.at() == null ? spot : spot.at(field.at()));
        }
    }

    void compare(WitType wit, Shape shape, Spot spot) {
        WitType target = sides.contract().target(wit);
        Optional<SourceType> named = sides.named(shape);
        if (named.isPresent()) {
            named(target, named.get(), spot);
        } else if (shape instanceof NullableShape nullable) {
            nullable(target, nullable, spot);
        } else if (target instanceof OptionOf option) {
            drifts.error(DriftRule.OPTIONALITY, spot, "has no way to write none", "let it be null");
            compare(option.element(), shape, spot);
        } else if (shape instanceof AnyShape any) {
            any(any, spot);
        } else if (shape instanceof InterfaceShape) {
            drifts.error(
                    DriftRule.ONE_WAY,
                    spot,
                    "is the interface " + shape.text()
                            + ": it can be written, but encoding/json does not know what to read into it",
                    "write the type itself, or UnmarshalJSON for what holds it");
        } else {
            written(target, shape, spot);
        }
    }

    private void named(WitType target, SourceType type, Spot spot) {
        TypeDefinition definition = sides.contract().definition(target);
        if (definition != null && sides.matching().pairs(type, definition)) {
            return;
        }
        if (type.writer() != null) {
            new CustomComparison(sides, drifts, this).compare(target, type, spot);
        } else if (visited.add((definition == null ? spot.pointer() : definition.id()) + " " + type.id())) {
            boolean isNew = definition != null
                    && type.isOwn()
                    && sides.matching().of(type).isEmpty();
            compare(target, type.shape(), isNew ? spot.at(type.at()).of(type.name()) : spot);
        }
    }

    private void nullable(WitType target, NullableShape nullable, Spot spot) {
        if (target instanceof OptionOf option) {
            compare(option.element(), nullable.element(), spot);
            return;
        }
        if (!sides.isGo()) {
            drifts.error(DriftRule.OPTIONALITY, spot, "may be null, and the contract requires a value", "remove null");
        }
        compare(target, nullable.element(), spot);
    }

    private void any(AnyShape any, Spot spot) {
        if (!any.isRaw()) {
            drifts.warning(
                    DriftRule.ANY,
                    spot,
                    "is " + any.text() + ": anything may be written there"
                            + (sides.isGo() ? ", and a number is read as a float64" : ""),
                    "write the type that the contract has");
        }
    }

    private void written(WitType target, Shape shape, Spot spot) {
        if (sides.contract().mapOf(target).isPresent()) {
            maps.compare(sides.contract().mapOf(target).get(), shape, spot);
        } else if (target instanceof Primitive primitive) {
            primitive(primitive, shape, spot);
        } else if (target instanceof ListOf list) {
            list(list, shape, spot);
        } else if (target instanceof TupleOf tuple) {
            tuple(tuple, shape, spot);
        } else if (target instanceof ResultOf result) {
            new ResultComparison(sides, drifts, this).compare(result, shape, spot);
        } else {
            TypeDefinition definition = sides.contract().definition(target);
            if (definition != null) {
                definitions.compare(definition, shape, spot);
            }
        }
    }

    private void primitive(Primitive primitive, Shape shape, Spot spot) {
        boolean fits = switch (primitive) {
            case STRING, CHAR, ERROR_CONTEXT ->
                shape instanceof StringShape || (shape instanceof LiteralsShape one && !one.isNumeric());
            case BOOL -> shape instanceof BooleanShape;
            default -> isNumber(shape);
        };
        if (!fits) {
            mismatch(primitive, shape, spot);
        } else if (shape instanceof LiteralsShape one && one.format() != null) {
            primitive(primitive, new NumberShape(one.text(), one.format()), spot);
        } else if (shape instanceof NumberShape number) {
            NumberComparison.of(primitive, number)
                    .ifPresent(each -> drifts.add(
                            each.severity(),
                            DriftRule.NUMBER,
                            spot,
                            each.message(),
                            "write `" + sides.spelling().type(primitive) + "`"));
        }
    }

    private static boolean isNumber(Shape shape) {
        return shape instanceof NumberShape || (shape instanceof LiteralsShape one && one.isNumeric());
    }

    private void list(ListOf list, Shape shape, Spot spot) {
        if (shape instanceof ListShape found) {
            compare(list.element(), found.element(), spot);
        } else if (shape instanceof TupleShape found) {
            found.elements().forEach(each -> compare(list.element(), each, spot));
        } else if (shape instanceof MapShape) {
            drifts.error(
                    DriftRule.MAP,
                    spot,
                    "is a map, the contract has an array",
                    "write `" + sides.spelling().type(list) + "`");
        } else {
            mismatch(list, shape, spot);
        }
    }

    private void tuple(TupleOf tuple, Shape shape, Spot spot) {
        if (shape instanceof ListShape found) {
            tuple.elements().forEach(each -> compare(each, found.element(), spot));
        } else if (shape instanceof TupleShape found
                && found.elements().size() == tuple.elements().size()) {
            for (int i = 0; i < found.elements().size(); i++) {
                compare(tuple.elements().get(i), found.elements().get(i), spot);
            }
        } else {
            mismatch(tuple, shape, spot);
        }
    }

    void mismatch(WitType wanted, Shape found, Spot spot) {
        String kind = found instanceof UnionShape ? "one of several types" : "`" + found.text() + "`";
        drifts.error(
                DriftRule.TYPE,
                spot,
                "is " + kind + ", the contract has `" + TypeText.show(wanted) + "`",
                "write `" + sides.spelling().type(wanted) + "`");
    }
}
