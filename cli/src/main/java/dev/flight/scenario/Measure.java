package dev.flight.scenario;

import dev.flight.unit.ByteSize;
import dev.flight.unit.Parsed;
import dev.flight.unit.TimeSpan;
import java.util.function.Function;

/** What a distribution is of. */
public enum Measure {
    SIZE("size", "64KB", false, text -> whole(ByteSize.parse(text), ByteSize::bytes)),
    TIME("length of time", "20s", false, text -> whole(TimeSpan.parse(text), TimeSpan::nanos)),
    /** A length of time that can be none at all. */
    DELAY("length of time", "20ms", true, text -> whole(TimeSpan.parse(text), TimeSpan::nanos));

    private final String what;
    private final String example;
    private final boolean canBeZero;

    @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
    private final Function<String, Parsed<Long>> parser;

    Measure(String what, String example, boolean canBeZero, Function<String, Parsed<Long>> parser) {
        this.what = what;
        this.example = example;
        this.canBeZero = canBeZero;
        this.parser = parser;
    }

    /** {@code a size, as 64KB}. */
    public String expected() {
        return "a " + what + ", as " + example;
    }

    /** Reads one value: a whole number of bytes or nanoseconds. */
    public Parsed<Long> parse(String text) {
        return canBeZero ? parser.apply(text) : some(text);
    }

    /** Reads one value that is not zero, as means and medians are. */
    public Parsed<Long> some(String text) {
        Parsed<Long> parsed = parser.apply(text);
        return parsed instanceof Parsed.Value<Long> read && read.value() == 0
                ? Parsed.bad("it cannot be " + text, "write " + expected())
                : parsed;
    }

    private static <T> Parsed<Long> whole(Parsed<T> parsed, Function<T, Long> number) {
        return parsed instanceof Parsed.Bad<T> bad
                ? Parsed.bad(bad.problem(), bad.hint())
                : Parsed.value(number.apply(((Parsed.Value<T>) parsed).value()));
    }
}
