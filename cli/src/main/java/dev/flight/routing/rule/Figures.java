package dev.flight.routing.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people: four digits, and the unit that suits them. */
final class Figures {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Figures() {}

    /** Four digits, or as many as stand before the point. */
    static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = value < 10_000 ? exact.round(FOUR_DIGITS) : exact.setScale(0, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** {@code 1 token}, {@code 3 tokens}. */
    static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    static String rate(double perSecond) {
        return number(perSecond) + "/s";
    }

    static String percent(double part) {
        return number(part * 100) + "%";
    }

    static String seconds(double seconds) {
        if (seconds >= 1 || seconds == 0) {
            return number(seconds) + "s";
        }
        return seconds >= 1e-3 ? number(seconds * 1e3) + "ms" : number(seconds * 1e6) + "us";
    }

    static String nanos(double nanos) {
        return seconds(nanos / 1e9);
    }
}
