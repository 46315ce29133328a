package base.wire;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Which keys of one object were there. */
final class Frame {

    private static final Fields NONE = Fields.of();
    private static final int BITS = 6;

    private Fields fields = NONE;

    /** The key that is due when the writer keeps to the order of the declaration. */
    private int due;

    private long[] seen = new long[1];
    private Set<String> others = Set.of();

    /** Fields whose key has the wrong letter case: one slip of the shift key is one mistake. */
    private Set<String> misspelt = Set.of();

    /** Starts an object. */
    void start(Fields of) {
        fields = of;
        due = 0;
        int words = (of.count() >> BITS) + 1;
        if (seen.length < words) {
            seen = new long[words];
        } else {
            Arrays.fill(seen, 0);
        }
        others = Set.of();
        misspelt = Set.of();
    }

    Fields fields() {
        return fields;
    }

    int due() {
        return due;
    }

    /** Notes a field; false when it was there before. */
    boolean see(int index) {
        due = index + 1;
        long bit = 1L << index;
        boolean first = (seen[index >> BITS] & bit) == 0;
        seen[index >> BITS] |= bit;
        return first;
    }

    boolean has(int index) {
        return (seen[index >> BITS] & (1L << index)) != 0;
    }

    /** Notes a key that is no field; false when it was there before. */
    boolean seeOther(String key) {
        if (others.isEmpty()) {
            others = new HashSet<>();
        }
        return others.add(key);
    }

    void misspell(String field) {
        if (misspelt.isEmpty()) {
            misspelt = new HashSet<>();
        }
        misspelt.add(field);
    }

    boolean isMisspelt(String field) {
        return misspelt.contains(field);
    }

    /** Whether the record lacks a field. */
    boolean lacks(int index) {
        return !has(index)
                && !fields.isOptional(index)
                && !misspelt.contains(fields.names().text(index));
    }
}
