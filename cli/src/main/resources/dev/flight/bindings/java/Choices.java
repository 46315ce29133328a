package base.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The cases of an enum, or the flags of a set, by their names in the contract. */
public final class Choices<E extends Enum<E>> {

    private final Class<E> type;
    private final E[] values;
    private final Names names;
    private final byte[][] quoted;
    private final List<E> sorted;

    /** All of an enum. */
    public Choices(Class<E> type, Function<E, String> text) {
        this.type = type;
        this.values = type.getEnumConstants();
        this.names = new Names(Arrays.stream(values).map(text).toArray(String[]::new));
        this.quoted = new byte[values.length][];
        for (int i = 0; i < values.length; i++) {
            quoted[i] = ('"' + names.text(i) + '"').getBytes(StandardCharsets.UTF_8);
        }
        this.sorted = Arrays.stream(values)
                .sorted(Comparator.comparing(text, CodePoints.ORDER))
                .toList();
    }

    E value(int index) {
        return values[index];
    }

    Names names() {
        return names;
    }

    /** The table is made of the enum itself, in its order. */
    @SuppressWarnings("EnumOrdinal")
    byte[] quoted(E value) {
        return quoted[value.ordinal()];
    }

    /** In the order of their names, in which maps are written. */
    List<E> sorted() {
        return sorted;
    }

    /** In the order of their declaration. */
    List<E> inOrder() {
        return List.of(values);
    }

    Set<E> none() {
        return EnumSet.noneOf(type);
    }
}
