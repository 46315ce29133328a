package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.ForeignShape;
import dev.flight.conformance.source.Shape.ListShape;
import dev.flight.conformance.source.Shape.LiteralsShape;
import dev.flight.conformance.source.Shape.NumberShape;
import dev.flight.conformance.source.Shape.ObjectShape;
import dev.flight.conformance.source.Shape.StringShape;
import dev.flight.conformance.source.Shape.UnionShape;
import dev.flight.conformance.source.ValuesComparison.Wanted;
import dev.flight.diagnostic.Related;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.Name;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.Reference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A definition of the contract, held against a shape. */
final class DefinitionComparison {

    private final Sides sides;
    private final Drifts drifts;
    private final TypeComparison types;
    private final Set<TypeDefinition> covered = new LinkedHashSet<>();

    DefinitionComparison(Sides sides, Drifts drifts, TypeComparison types) {
        this.sides = sides;
        this.drifts = drifts;
        this.types = types;
    }

    Set<TypeDefinition> covered() {
        return covered;
    }

    void pair(TypeDefinition definition, SourceType type, Spot spot) {
        WitType itself = new Reference(definition.id());
        if (type.writer() != null) {
            covered.add(definition);
            new CustomComparison(sides, drifts, types).compare(itself, type, spot);
        } else if (definition.body() instanceof AliasBody alias) {
            types.compare(alias.target(), type.shape(), spot);
        } else {
            types.compare(itself, type.shape(), spot);
        }
    }

    void compare(TypeDefinition definition, Shape shape, Spot spot) {
        covered.add(definition);
        TypeDefinition.Body body = definition.body();
        if (body instanceof RecordBody record && shape instanceof ObjectShape object) {
            new RecordComparison(sides, drifts, types).compare(definition, record, object, spot);
        } else if (body instanceof EnumBody values) {
            values(definition, values, shape, spot);
        } else if (body instanceof VariantBody variant && !isPlain(shape)) {
            new VariantComparison(sides, drifts, types).compare(variant, shape, spot);
        } else if (body instanceof FlagsBody flags && shape instanceof ListShape list) {
            names("flag", flags.flags(), definition, list.element(), spot);
        } else if (!(body instanceof RecordBody && shape instanceof UnionShape union && isRecord(union, definition))) {
            types.mismatch(new Reference(definition.id()), shape, spot);
        }
    }

    /** A union of objects is a record when each of them is. */
    private boolean isRecord(UnionShape union, TypeDefinition definition) {
        return union.alternatives().stream().allMatch(each -> {
            Drifts trial = drifts.trial();
            new TypeComparison(sides, trial)
                    .compare(
                            new Reference(definition.id()),
                            each,
                            new Spot("", new SourcePlace("", 1, 1, 1), new Related("", definition.at()), ""));
            return trial.all().isEmpty();
        });
    }

    private static boolean isPlain(Shape shape) {
        return shape instanceof StringShape || shape instanceof NumberShape || shape instanceof ForeignShape;
    }

    private void values(TypeDefinition definition, EnumBody body, Shape shape, Spot spot) {
        names("value", body.cases(), definition, shape, spot);
    }

    private void names(String noun, List<Name> names, TypeDefinition definition, Shape shape, Spot spot) {
        Shape found = sides.resolved(shape);
        if (found instanceof NumberShape || (found instanceof LiteralsShape literals && literals.isNumeric())) {
            drifts.error(
                    DriftRule.ENUM_NUMBER,
                    spot,
                    "is written as a number, the contract has the names of `" + definition.name() + "`",
                    numberHint(names));
        } else if (found instanceof LiteralsShape literals) {
            new ValuesComparison(drifts)
                    .compare(
                            noun,
                            names.stream()
                                    .map(each -> new Wanted(each.name(), each.at()))
                                    .toList(),
                            literals.values(),
                            spot);
        } else if (found instanceof StringShape) {
            drifts.warning(
                    DriftRule.ENUM_LOST,
                    spot,
                    "is any string, the contract has the values of `" + definition.name() + "`",
                    "write `" + sides.spelling().type(new Reference(definition.id())) + "`");
        } else if (sides.named(found).filter(SourceType::isCustom).isEmpty()) {
            types.mismatch(new Reference(definition.id()), shape, spot);
        }
    }

    private String numberHint(List<Name> names) {
        String first = names.get(0).name();
        return sides.isGo()
                ? "make it a string with constants such as `\"" + first
                        + "\"`, or give it MarshalText and UnmarshalText"
                : "give the members strings: `= '" + first + "'`";
    }
}
