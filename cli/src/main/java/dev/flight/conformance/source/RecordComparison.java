package dev.flight.conformance.source;

import dev.flight.bindings.WireName;
import dev.flight.conformance.source.Shape.ObjectShape;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Severity;
import dev.flight.diagnostic.Suggestion;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The fields of a record, held against those of an object. */
final class RecordComparison {

    private final Sides sides;
    private final Drifts drifts;
    private final TypeComparison types;

    RecordComparison(Sides sides, Drifts drifts, TypeComparison types) {
        this.sides = sides;
        this.drifts = drifts;
        this.types = types;
    }

    /** How many fields of a record an object has, under whatever spelling. */
    static long shared(RecordBody body, ObjectShape found) {
        return body.fields().stream()
                .filter(field -> found.fields().stream().anyMatch(each -> isSpelling(field, each)))
                .count();
    }

    void compare(TypeDefinition type, RecordBody body, ObjectShape found, Spot spot) {
        if (!body.fields().isEmpty() && !found.fields().isEmpty() && shared(body, found) == 0) {
            drifts.error(DriftRule.TYPE, spot, "has no field of `" + type.name() + "`", "use the type for it");
            return;
        }
        List<SourceField> left = new ArrayList<>(found.fields());
        List<Field> missing = new ArrayList<>();
        for (Field field : body.fields()) {
            take(left, each -> each.wire().equals(WireName.camel(field.name())))
                    .ifPresentOrElse(each -> field(field, each, spot), () -> missing.add(field));
        }
        missing.removeIf(field -> take(left, each -> isSpelling(field, each))
                .map(each -> spelling(field, each, spot))
                .orElse(false));
        missing.removeIf(field -> renamed(field, left, spot));
        missing.forEach(field -> missing(field, spot));
        left.forEach(each -> extra(each, spot));
    }

    private static Optional<SourceField> take(List<SourceField> from, Predicate<SourceField> which) {
        Optional<SourceField> found = from.stream().filter(which).findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    private static boolean isSpelling(Field field, SourceField found) {
        return Names.same(field.name(), found.wire()) || Names.same(field.name(), found.name());
    }

    private void field(Field wanted, SourceField found, Spot record) {
        Spot spot = spot(found.wire(), found, record).because(line(wanted));
        new Presence(sides, drifts).compare(wanted, found, spot);
        types.field(wanted, found, spot);
    }

    private boolean spelling(Field wanted, SourceField found, Spot record) {
        String wire = WireName.camel(wanted.name());
        boolean isBare = sides.isGo() && !found.isTagged();
        drifts.error(
                DriftRule.WIRE_NAME,
                spot(found.name(), found, record).because(line(wanted)),
                "is written as `" + found.wire() + "`" + (isBare ? " for want of a tag" : "") + ", the contract has `"
                        + wire + "`",
                sides.isGo() ? "write " + sides.spelling().field(wanted, found.name()) : "call it `" + wire + "`");
        field(wanted, found, record);
        return true;
    }

    /** A field of a similar name and a type that fits is taken for the one that is missing. */
    private boolean renamed(Field wanted, List<SourceField> left, Spot record) {
        String wire = WireName.camel(wanted.name());
        Optional<String> near =
                Suggestion.nearest(wire, left.stream().map(SourceField::wire).toList());
        Optional<SourceField> found = take(
                left,
                each -> (near.filter(each.wire()::equals).isPresent() || Names.extendsOther(wanted.name(), each.wire()))
                        && types.fits(wanted, each));
        found.ifPresent(each -> {
            drifts.error(
                    DriftRule.FIELD_NAME,
                    spot(each.name(), each, record).because(line(wanted)),
                    "is written as `" + each.wire() + "`; the contract has no such field, and `" + wire
                            + "` is missing: is it this one?",
                    "write " + sides.spelling().field(wanted));
            field(wanted, each, record);
        });
        return found.isPresent();
    }

    private void missing(Field wanted, Spot record) {
        String wire = WireName.camel(wanted.name());
        boolean isOption = sides.contract().isOption(wanted.type());
        drifts.add(
                isOption ? Severity.WARNING : Severity.ERROR,
                DriftRule.FIELD_MISSING,
                record.under(wire).because(line(wanted)),
                "lacks `" + wire + "`, which "
                        + (isOption ? "is lost when it is read and written again" : "the contract requires"),
                "add " + sides.spelling().field(wanted));
    }

    private void extra(SourceField found, Spot record) {
        boolean mayLack = found.isOptional() || found.isUndefined();
        drifts.add(
                mayLack ? Severity.INFO : Severity.WARNING,
                DriftRule.FIELD_EXTRA,
                spot(found.name(), found, record),
                "is written as `" + found.wire() + "`, which the contract does not have: others ignore it"
                        + (mayLack ? "" : ", and never send it"),
                "remove it, or add it to the contract as an option");
    }

    private static Spot spot(String name, SourceField found, Spot record) {
        Spot spot = record.under(found.wire()).of("`" + name + "` of " + record.subject());
        return found.at() == null ? spot : spot.at(found.at());
    }

    private static Related line(Field field) {
        return new Related("the contract: " + field.name() + ": " + TypeText.show(field.type()), field.at());
    }
}
