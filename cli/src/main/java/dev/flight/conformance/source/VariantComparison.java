package dev.flight.conformance.source;

import dev.flight.bindings.WireName;
import dev.flight.conformance.source.Shape.Literal;
import dev.flight.conformance.source.Shape.LiteralsShape;
import dev.flight.conformance.source.Shape.ObjectShape;
import dev.flight.conformance.source.Shape.UnionShape;
import dev.flight.conformance.source.ValuesComparison.Wanted;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.WitType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A variant, which JSON writes as {@code {"type": "<case>", "data": <payload>}}, held against a source's. */
final class VariantComparison {

    private static final String TAG = "type";
    private static final String DATA = "data";

    private final Sides sides;
    private final Drifts drifts;
    private final TypeComparison types;

    VariantComparison(Sides sides, Drifts drifts, TypeComparison types) {
        this.sides = sides;
        this.drifts = drifts;
        this.types = types;
    }

    void compare(VariantBody body, Shape found, Spot spot) {
        List<ObjectShape> members = members(found);
        Optional<String> other = otherShape(body, members, found);
        if (other.isPresent()) {
            drifts.error(
                    DriftRule.VARIANT_SHAPE,
                    spot,
                    "is written as " + other.get() + "; the contract's JSON is {\"type\": CASE, \"data\": PAYLOAD}",
                    hint(body));
            return;
        }
        List<Literal> tags =
                members.stream().flatMap(each -> tags(each).stream()).toList();
        boolean isAnyText = tags.isEmpty();
        if (isAnyText) {
            drifts.warning(
                    DriftRule.ENUM_LOST, spot, "has any string as `type`: which cases there are is lost", hint(body));
        } else {
            List<Wanted> wanted = body.cases().stream()
                    .map(each -> new Wanted(each.name(), each.at()))
                    .toList();
            new ValuesComparison(drifts).compare("case", wanted, tags, spot);
        }
        members.forEach(each -> payload(body, each, spot));
    }

    private List<ObjectShape> members(Shape found) {
        Shape at = sides.resolved(found);
        if (at instanceof ObjectShape object) {
            return List.of(object);
        }
        List<ObjectShape> members = new ArrayList<>();
        if (at instanceof UnionShape union) {
            union.alternatives().forEach(each -> members.addAll(members(each)));
        }
        return members;
    }

    private List<Literal> tags(ObjectShape member) {
        SourceField tag = member.field(TAG).orElse(null);
        return tag != null && sides.resolved(tag.type()) instanceof LiteralsShape literals
                ? literals.values().stream()
                        .map(each -> each.at() == null ? new Literal(each.value(), each.name(), tag.at()) : each)
                        .toList()
                : List.of();
    }

    /** In words, how it is written when that is not the contract's way. */
    private Optional<String> otherShape(VariantBody body, List<ObjectShape> members, Shape found) {
        if (members.isEmpty()) {
            return Optional.of("`" + found.text() + "`");
        }
        Set<String> cases =
                body.cases().stream().map(each -> Names.plain(each.name())).collect(Collectors.toSet());
        if (members.stream()
                .allMatch(each -> !each.fields().isEmpty()
                        && each.fields().stream().allMatch(field -> cases.contains(Names.plain(field.wire()))))) {
            return Optional.of("an object with the case as its key");
        }
        Optional<String> tag = tagOf(members);
        if (tag.isEmpty()) {
            return Optional.of("objects that no field tells apart");
        }
        boolean hasPayload = body.cases().stream().anyMatch(each -> each.payload() != null);
        List<String> beside = members.stream()
                .flatMap(each -> each.fields().stream())
                .map(SourceField::wire)
                .filter(wire -> !wire.equals(tag.get()) && !wire.equals(DATA))
                .distinct()
                .toList();
        if (tag.get().equals(TAG) && beside.isEmpty()) {
            return Optional.empty();
        }
        if (!hasPayload || beside.isEmpty()) {
            return Optional.of("objects with the case under `" + tag.get() + "`");
        }
        return Optional.of("objects with the case under `" + tag.get() + "` and "
                + (beside.size() == 1
                        ? "the payload under `" + beside.get(0) + "`"
                        : "the payload's fields beside it"));
    }

    /** The field that tells the members apart. */
    private Optional<String> tagOf(List<ObjectShape> members) {
        List<String> common = members.get(0).fields().stream()
                .map(SourceField::wire)
                .filter(wire ->
                        members.stream().allMatch(each -> each.field(wire).isPresent()))
                .toList();
        if (common.contains(TAG)) {
            return Optional.of(TAG);
        }
        return common.stream()
                .filter(wire -> members.stream()
                        .allMatch(each ->
                                sides.resolved(each.field(wire).orElseThrow().type()) instanceof LiteralsShape))
                .findFirst();
    }

    private void payload(VariantBody body, ObjectShape member, Spot spot) {
        List<Literal> tags = tags(member);
        for (Case each : body.cases()) {
            boolean isMeant = tags.stream().anyMatch(tag -> tag.value().equals(each.name()));
            if (isMeant && tags.size() == 1) {
                payload(each, member, spot);
            }
        }
        if (tags.size() != 1) {
            member.field(DATA).ifPresent(data -> types.open(data, spot));
        }
    }

    private void payload(Case meant, ObjectShape member, Spot spot) {
        Optional<SourceField> data = member.field(DATA);
        WitType payload = meant.payload();
        Spot at = spot.of("`data` of the case `" + meant.name() + "` of " + spot.subject())
                .under(meant.name());
        if (payload == null) {
            data.ifPresent(each -> drifts.warning(
                    DriftRule.FIELD_EXTRA,
                    each.at() == null ? at : at.at(each.at()),
                    "is written, and the case has no payload",
                    "remove it"));
        } else if (data.isEmpty()) {
            drifts.error(
                    DriftRule.FIELD_MISSING,
                    at,
                    "is missing",
                    "add `data: " + sides.spelling().type(payload) + "`");
        } else {
            types.compare(
                    payload,
                    data.get().type(),
                    data.get().at() == null ? at : at.at(data.get().at()));
        }
    }

    private String hint(VariantBody body) {
        Case first = body.cases().get(0);
        if (sides.isGo()) {
            return "write a struct with `Type string `json:\"type\"`` and `Data json.RawMessage `json:\"data\"``, or"
                    + " MarshalJSON and UnmarshalJSON that do";
        }
        String payload =
                first.payload() == null ? "" : "; data: " + sides.spelling().type(first.payload());
        return "write a union of `{ type: '" + first.name() + "'" + payload + " }` and its like; "
                + WireName.camel(first.name()) + " is not a key";
    }
}
