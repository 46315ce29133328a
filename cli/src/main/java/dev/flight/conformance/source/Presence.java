package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.AnyShape;
import dev.flight.conformance.source.Shape.InterfaceShape;
import dev.flight.conformance.source.Shape.NullableShape;
import dev.flight.diagnostic.Severity;
import dev.flight.wit.TypeDefinition.Field;

/** Whether a field may be left out or null where the contract lets it, and only there. */
final class Presence {

    private static final DriftRule RULE = DriftRule.OPTIONALITY;

    private final Sides sides;
    private final Drifts drifts;

    Presence(Sides sides, Drifts drifts) {
        this.sides = sides;
        this.drifts = drifts;
    }

    void compare(Field wanted, SourceField found, Spot spot) {
        boolean isNullable = sides.resolved(found.type()) instanceof NullableShape;
        String fix = "write " + sides.spelling().field(wanted, found.name());
        if (sides.contract().isOption(wanted.type())) {
            option(found, isNullable, spot, fix);
        } else {
            required(found, isNullable, spot, fix);
        }
    }

    private void required(SourceField found, boolean isNullable, Spot spot, String fix) {
        if (found.isOptional() || found.isUndefined()) {
            drifts.error(
                    RULE,
                    spot,
                    sides.isGo()
                            ? "is left out when it is empty (omitempty), and the contract requires it"
                            : "may be left out, and the contract requires it",
                    fix);
        } else if (isNullable) {
            Severity severity = sides.isGo() ? Severity.WARNING : Severity.ERROR;
            String message = sides.isGo()
                    ? "is a pointer: nil is written as null, and the contract requires a value"
                    : "may be null, and the contract requires a value";
            drifts.add(severity, RULE, spot, message, fix);
        }
    }

    private void option(SourceField found, boolean isNullable, Spot spot, String fix) {
        if (sides.isGo()) {
            goOption(found, isNullable || isNil(found.type()), spot, fix);
        } else if (found.isOptional() && isNullable) {
            drifts.add(Severity.INFO, RULE, spot, "may be null too: none is written by leaving the key out", fix);
        } else if (found.isUndefined()) {
            drifts.warning(RULE, spot, "must be given, if only as undefined; the bindings let it be left out", fix);
        } else if (isNullable) {
            drifts.warning(RULE, spot, "is null when there is none; the contract leaves the key out", fix);
        } else if (!found.isOptional()) {
            drifts.error(RULE, spot, "is required, and others may leave it out", fix);
        }
    }

    private void goOption(SourceField found, boolean isNullable, Spot spot, String fix) {
        if (!isNullable && !found.isOptional()) {
            drifts.error(RULE, spot, "is always written: none becomes an empty value", fix);
        } else if (!isNullable) {
            drifts.warning(RULE, spot, "is left out when it is empty: an empty value becomes none", fix);
        } else if (!found.isOptional()) {
            drifts.warning(RULE, spot, "is written as null when there is none; the contract leaves the key out", fix);
        }
    }

    /** What is nil without a pointer. */
    private boolean isNil(Shape shape) {
        Shape at = sides.resolved(shape);
        return at instanceof AnyShape || at instanceof InterfaceShape;
    }
}
