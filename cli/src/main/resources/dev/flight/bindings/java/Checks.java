package base.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The constraints of the contract that go beyond the shape of a value; what does not hold is noted with its place. */
public final class Checks {

    private static final long FIRST_MILLIS = 100_000_000_000L;
    private static final long LAST_MILLIS = 100_000_000_000_000L;

    private final List<Mistake> mistakes = new ArrayList<>(0);
    private final StringBuilder pointer = new StringBuilder();

    Checks() {}

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Checks a value below a key. */
    public <T> void at(String key, T value, Holds<? super T> holds) {
        int mark = pointer.length();
        pointer.append('/').append(Mistake.token(key));
        holds.check(value, this);
        pointer.setLength(mark);
    }

    /** Checks the items of an array. */
    public <T> void each(List<T> items, Holds<? super T> holds) {
        for (int i = 0; i < items.size(); i++) {
            at(Integer.toString(i), items.get(i), holds);
        }
    }

    /** Checks the values of a map. */
    public <K, V> void values(Map<K, V> map, Function<? super K, String> key, Holds<? super V> holds) {
        map.forEach((each, value) -> at(key.apply(each), value, holds));
    }

    /** Checks what an option holds. */
    public <T> void option(Optional<T> option, Holds<? super T> holds) {
        option.ifPresent(value -> holds.check(value, this));
    }

    private void note(String key, String message, String hint) {
        mistakes.add(new Mistake(pointer + "/" + Mistake.token(key), message, hint));
    }

    /** Milliseconds since 1970, which are neither seconds nor microseconds. */
    public void time(String key, long millis) {
        if (millis < FIRST_MILLIS) {
            note(key, millis + " looks like seconds", "write milliseconds since 1970");
        } else if (millis > LAST_MILLIS) {
            note(key, millis + " looks like microseconds", "write milliseconds since 1970");
        }
    }

    /** The same, where there is one. */
    public void time(String key, Optional<Long> millis) {
        millis.ifPresent(some -> time(key, some));
    }

    /** A share of a whole: 0 to 1. */
    public void ratio(String key, float ratio) {
        if (ratio < 0 || ratio > 1) {
            note(key, Shortest.text(ratio) + " is not in 0 to 1", "75 % is 0.75");
        }
    }

    /** A text that says as much as a number of bytes. */
    public void size(String key, String text, long bytes) {
        SizeText size = SizeText.of(text);
        if (size.bytes() < 0) {
            note(key, size.problem(), size.hint());
        } else if (size.bytes() != bytes) {
            note(key, text + " is " + size.bytes() + " bytes, not " + bytes, "write " + SizeText.format(bytes));
        }
    }

    /** Two parts that make up a whole. */
    public void sum(String key, long used, long available, long total) {
        if (used + available != total) {
            at(key, total, (whole, to) -> to.note(
                    "bytes",
                    used + " used and " + available + " available are " + (used + available) + ", not " + whole,
                    "used + available = total"));
        }
    }
}
