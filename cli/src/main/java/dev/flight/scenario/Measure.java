package dev.flight.scenario;

import dev.flight.unit.ByteSize;
import dev.flight.unit.Parsed;
import dev.flight.unit.TimeSpan;
import java.util.function.Function;

/** What a distribution is of. */
public enum Measure {
    SIZE("size", "64KB", text -> whole(ByteSize.parse(text), ByteSize::bytes)),
    TIME("length of time", "20s", text -> whole(TimeSpan.parse(text), TimeSpan::nanos));

    private final String what;
    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
    private final Function<String, Parsed<Long>> parser;

    Measure(String what, String example, Function<String, Parsed<Long>> parser) {
        this.what = what;
        this.example = example;
        this.parser = parser;
    }

    /** {@code a size, as 64KB}. */
    public String expected() {
        return "a " + what + ", as " + example;
    }

    /** Reads one value: a whole number of bytes or nanoseconds that is not zero. */
    public Parsed<Long> parse(String text) {
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
