package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.NumberShape;
import dev.flight.diagnostic.Severity;
import dev.flight.wit.WitType.Primitive;
import java.util.Optional;

/**
 * Whether a number of a source holds each value that the contract's does. One that does not breaks the wire; one that
 * holds more lets values be written that others refuse, and has another type than the bindings.
 */
final class NumberComparison {

    /** A float has so many bits for an integer. */
    private static final int FLOAT_BITS = 24;

    /** JSON's integers of 64 bits end at 2^53 - 1. */
    private static final int JSON_BITS = 53;

    private NumberComparison() {}

    /** A number that is not what it should be. */
    record Mismatch(Severity severity, String message) {}

    static Optional<Mismatch> of(Primitive wanted, NumberShape found) {
        NumberFormat format = found.format();
        if (format == NumberFormat.BIGINT) {
            return error("is a bigint: JSON.stringify throws on it, and JSON.parse never makes one");
        }
        if (format == NumberFormat.NUMBER || format == NumberFormat.DECIMAL) {
            return Optional.empty();
        }
        String both = "is " + found.text() + ", the contract has " + wanted.text() + ": ";
        boolean wantsFloat = wanted == Primitive.F32 || wanted == Primitive.F64;
        return wantsFloat ? real(wanted, format, both) : integer(wanted, format, both);
    }

    private static Optional<Mismatch> real(Primitive wanted, NumberFormat format, String both) {
        if (format.isInteger()) {
            return error(both + "a fraction cannot be read");
        }
        if (wanted == Primitive.F64) {
            return format == NumberFormat.F32 ? error(both + "digits are lost") : Optional.empty();
        }
        return format == NumberFormat.F64
                ? warning(both + "more digits are kept and written than others compare")
                : Optional.empty();
    }

    private static Optional<Mismatch> integer(Primitive wanted, NumberFormat format, String both) {
        boolean signed = wanted.text().startsWith("s");
        int bits = Integer.parseInt(wanted.text().substring(1));
        int needed = Math.min(bits, JSON_BITS);
        if (!format.isInteger()) {
            int exact = format == NumberFormat.F32 ? FLOAT_BITS : JSON_BITS;
            return exact < needed
                    ? error(both + "it holds integers only up to 2^" + exact)
                    : warning(both + "it can hold a fraction, which others refuse");
        }
        if (signed && !format.isSigned()) {
            return error(both + "a negative number cannot be read");
        }
        int held = format.bits() - (format.isSigned() && !signed ? 1 : 0);
        if (held < needed) {
            return error(both + "a value over 2^" + (held - (signed ? 1 : 0)) + " - 1 cannot be read");
        }
        return kind(signed, bits, format, both);
    }

    /** It holds each value; whether it holds others too. */
    private static Optional<Mismatch> kind(boolean signed, int bits, NumberFormat format, String both) {
        if (signed != format.isSigned()) {
            return warning(both + "it can hold a negative number, which others refuse");
        }
        if (format.isMachineWide()) {
            return bits == 64
                    ? Optional.of(new Mismatch(Severity.INFO, both + "on a machine of 32 bits it has 32"))
                    : Optional.empty();
        }
        return format.bits() > bits ? warning(both + "it can hold a number that others refuse") : Optional.empty();
    }

    private static Optional<Mismatch> error(String message) {
        return Optional.of(new Mismatch(Severity.ERROR, message));
    }

    private static Optional<Mismatch> warning(String message) {
        return Optional.of(new Mismatch(Severity.WARNING, message));
    }
}
