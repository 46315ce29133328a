package dev.flight.conformance.source;

import java.util.Locale;

/** What a number of a source can be. */
enum NumberFormat {
    S8(8, true),
    S16(16, true),
    S32(32, true),
    S64(64, true),
    U8(8, false),
    U16(16, false),
    U32(32, false),
    U64(64, false),
    /** As wide as the machine. */
    SINT(64, true),
    /** As wide as the machine. */
    UINT(64, false),
    F32(0, true),
    F64(0, true),
    /** JavaScript's. */
    NUMBER(0, true),
    BIGINT(0, true),
    /** The digits themselves. */
    DECIMAL(0, true);

    private final int bits;
    private final boolean signed;

    NumberFormat(int bits, boolean signed) {
        this.bits = bits;
        this.signed = signed;
    }

    /** The width of an integer; 0 of what is none. */
    int bits() {
        return bits;
    }

    boolean isSigned() {
        return signed;
    }

    boolean isInteger() {
        return bits > 0;
    }

    boolean isMachineWide() {
        return this == SINT || this == UINT;
    }

    static NumberFormat named(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
