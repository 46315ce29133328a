package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.NullableShape;
import dev.flight.conformance.source.Shape.ObjectShape;
import dev.flight.conformance.source.Shape.UnionShape;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ResultOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result, held against a shape. */
final class ResultComparison {

    private final Sides sides;
    private final Drifts drifts;
    private final TypeComparison types;

    ResultComparison(Sides sides, Drifts drifts, TypeComparison types) {
        this.sides = sides;
        this.drifts = drifts;
        this.types = types;
    }

    /** {@code {"ok": ...}} or {@code {"err": ...}}. */
    void compare(ResultOf result, Shape shape, Spot spot) {
        List<Shape> members = shape instanceof UnionShape union ? union.alternatives() : List.of(shape);
        for (Shape each : members) {
            Shape at = sides.resolved(each);
            boolean fits = at instanceof ObjectShape object
                    && !object.fields().isEmpty()
                    && object.fields().stream()
                            .allMatch(field ->
                                    field.wire().equals("ok") || field.wire().equals("err"));
            if (!fits) {
                drifts.error(
                        DriftRule.VARIANT_SHAPE,
                        spot,
                        "is written as `" + at.text() + "`; the contract's JSON is {\"ok\": ...} or {\"err\": ...}",
                        null);
                return;
            }
            part((ObjectShape) at, "ok", result.ok(), spot);
            part((ObjectShape) at, "err", result.error(), spot);
        }
    }

    private void part(ObjectShape object, String name, @Nullable WitType wanted, Spot spot) {
        if (wanted != null) {
            object.field(name)
                    .map(SourceField::type)
                    .map(each -> sides.resolved(each) instanceof NullableShape inner ? inner.element() : each)
                    .ifPresent(each -> types.compare(wanted, each, spot));
        }
    }
}
