package base.wire;

/** The ranges of numbers. Each method refuses what is out of range with an {@link IllegalArgumentException}. */
public final class Scalars {

    /** Above it JSON's readers are not exact: 2^53-1. */
    public static final long MOST_EXACT = (1L << 53) - 1;

    static final int MOST_U8 = 255;
    static final int MOST_U16 = 65_535;
    static final long MOST_U32 = 4_294_967_295L;

    private Scalars() {}

    public static int s8(int value, String name) {
        return (int) integer(value, Byte.MIN_VALUE, Byte.MAX_VALUE, name);
    }

    public static int u8(int value, String name) {
        return (int) integer(value, 0, MOST_U8, name);
    }

    public static int s16(int value, String name) {
        return (int) integer(value, Short.MIN_VALUE, Short.MAX_VALUE, name);
    }

    public static int u16(int value, String name) {
        return (int) integer(value, 0, MOST_U16, name);
    }

    public static long u32(long value, String name) {
        return integer(value, 0, MOST_U32, name);
    }

    public static long s64(long value, String name) {
        return integer(value, -MOST_EXACT, MOST_EXACT, name);
    }

    public static long u64(long value, String name) {
        return integer(value, 0, MOST_EXACT, name);
    }

    private static long integer(long value, long least, long most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " out of range: " + value + " is not in " + shown(least) + " to " + shown(most));
        }
        return value;
    }

    public static float f32(float value, String name) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException(name + " is not finite: " + value);
        }
        return value;
    }

    public static double f64(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is not finite: " + value);
        }
        return value;
    }

    /** A code point that is no half of a surrogate pair. */
    public static int character(int value, String name) {
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        if (!Character.isValidCodePoint(value) || surrogate) {
            throw new IllegalArgumentException(name + " is no character: " + value);
        }
        return value;
    }

    static String shown(long bound) {
        return bound == MOST_EXACT ? "2^53-1" : bound == -MOST_EXACT ? "-(2^53-1)" : Long.toString(bound);
    }
}
