package dev.flight.wit.diff;

import dev.flight.wit.WitType.Primitive;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers that a type can be in JSON.
 *
 * @param lowest as a power of two, below zero; 0 for none
 * @param highest as a power of two
 * @param digits the bits of precision that a number keeps
 * @param isWhole whether it has no fraction
 */
record NumberRange(int lowest, int highest, int digits, boolean isWhole) {

    /** JSON's integers end at 2^53 - 1. */
    private static final int JSON_BITS = 53;

    private static final Map<Primitive, NumberRange> ALL = new EnumMap<>(Primitive.class);

    static {
        for (Primitive each : Primitive.values()) {
            String text = each.text();
            if (text.matches("[us]\\d+")) {
                int bits = Integer.parseInt(text.substring(1));
                boolean signed = text.startsWith("s");
                int held = Math.min(JSON_BITS, signed ? bits - 1 : bits);
                ALL.put(each, new NumberRange(signed ? held : 0, held, held, true));
            }
        }
        ALL.put(Primitive.F32, new NumberRange(128, 128, 24, false));
        ALL.put(Primitive.F64, new NumberRange(1024, 1024, JSON_BITS, false));
    }

    static boolean isNumber(Primitive type) {
        return ALL.containsKey(type);
    }

    /** What becomes of numbers when one type takes the place of another. */
    static Effect effect(Primitive before, Primitive after) {
        NumberRange old = ALL.get(before);
        NumberRange now = ALL.get(after);
        if (old == null || now == null) {
            return Effect.BOTH;
        }
        Effect effect = Effect.SOURCE;
        if (!old.holds(now)) {
            effect = effect.and(Effect.OLD_READERS);
        }
        return now.holds(old) ? effect : effect.and(Effect.NEW_READERS);
    }

    private boolean holds(NumberRange other) {
        return lowest >= other.lowest
                && highest >= other.highest
                && digits >= other.digits
                && (!isWhole || other.isWhole);
    }
}
