package dev.flight.scenario;

import dev.flight.unit.Parsed;
import dev.flight.unit.Rate;
import dev.flight.unit.TimeSpan;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A rate that goes evenly from one value to another, written {@code 50/s .. 500/s}; one of the two can be 0. */
public record RateRange(Rate from, Rate to) {

    private static final Pattern ZERO = Pattern.compile("0(\\.0+)? ?/[smh]");
    private static final String DOTS = "..";
    private static final String FORM =
            "write the rate at the start, two dots and the rate at the end, as 50/s .. 500/s";

    public static Parsed<RateRange> parse(String text) {
        int dots = text.indexOf(DOTS);
        if (dots < 0) {
            return Parsed.bad(text + " is one rate, where a ramp goes from one to another", FORM);
        }
        Parsed<Rate> from = end(text.substring(0, dots).stripTrailing());
        Parsed<Rate> to = end(text.substring(dots + DOTS.length()).stripLeading());
        if (from instanceof Parsed.Bad<Rate> bad) {
            return Parsed.bad(bad.problem(), bad.hint());
        }
        if (to instanceof Parsed.Bad<Rate> bad) {
            return Parsed.bad(bad.problem(), bad.hint());
        }
        RateRange range = new RateRange(from.orThrow(), to.orThrow());
        return range.highestPerSecond() > 0 ? Parsed.value(range) : Parsed.bad(text + " never happens", FORM);
    }

    /** Reads a range, or one rate, which is both of its ends. */
    public static Parsed<RateRange> parseOrSteady(String text) {
        if (text.contains(DOTS)) {
            return parse(text);
        }
        Parsed<Rate> rate = Rate.parse(text);
        return rate instanceof Parsed.Bad<Rate> bad
                ? Parsed.bad(bad.problem(), bad.hint())
                : Parsed.value(new RateRange(rate.orThrow(), rate.orThrow()));
    }

    private static Parsed<Rate> end(String text) {
        return ZERO.matcher(text).matches()
                ? Parsed.value(new Rate(BigDecimal.ZERO, TimeSpan.ofMillis(1_000)))
                : Rate.parse(text);
    }

    public double highestPerSecond() {
        return Math.max(from.perSecond(), to.perSecond());
    }

    @Override
    public String toString() {
        return from + " .. " + to;
    }
}
