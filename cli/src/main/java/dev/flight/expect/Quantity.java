package dev.flight.expect;

import dev.flight.unit.ByteSize;
import dev.flight.unit.Parsed;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import java.math.BigDecimal;
import java.math.MathContext;

/** What a metric counts in: how its figures are written, and in what they are compared. */
public enum Quantity {
    /** Bytes. */
    SIZE("a size, as 14MB") {
        @Override
        Parsed<Double> parse(String text) {
            return read(ByteSize.parse(text), size -> (double) size.bytes());
        }

        @Override
        public String text(double value) {
            return ByteSize.capped(Math.max(0, Math.round(value))).about();
        }
    },
    /** Milliseconds. */
    TIME("a time, as 250ms or 5s") {
        @Override
        Parsed<Double> parse(String text) {
            return read(TimeSpan.parse(text), span -> span.nanos() / 1e6);
        }

        @Override
        public String text(double value) {
            return value >= 1000 ? number(value / 1000) + "s" : number(value) + "ms";
        }
    },
    /** A part of a whole. */
    RATIO("a ratio, as 0.3 or 30%") {
        @Override
        Parsed<Double> parse(String text) {
            return read(Ratio.parse(text), Ratio::value);
        }

        @Override
        public String text(double value) {
            return number(value);
        }
    },
    /** How many. */
    COUNT("a number, as 0 or 2.5") {
        @Override
        Parsed<Double> parse(String text) {
            return text.matches("(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?")
                    ? Parsed.value(Double.valueOf(text))
                    : Parsed.bad(text + " is not a number", "write digits, as 0 or 2.5");
        }

        // How many is told to the last one; only a mean is shortened.
        @Override
        public String text(double value) {
            return value == Math.rint(value) ? new BigDecimal(value).toPlainString() : number(value);
        }
    };

    private final String form;

    Quantity(String form) {
        this.form = form;
    }

    /** What a figure looks like: {@code a size, as 14MB}. */
    public String form() {
        return form;
    }

    /** The figure of a text. */
    abstract Parsed<Double> parse(String text);

    /** A figure as text, shortened to be read. */
    public abstract String text(double value);

    private interface Figure<T> {
        double of(T value);
    }

    private static <T> Parsed<Double> read(Parsed<T> parsed, Figure<T> figure) {
        if (parsed instanceof Parsed.Bad<T> bad) {
            return Parsed.bad(bad.problem(), bad.hint());
        }
        return Parsed.value(figure.of(((Parsed.Value<T>) parsed).value()));
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
