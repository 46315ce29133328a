package dev.flight.broker;

import dev.flight.unit.Parsed;
import java.math.BigDecimal;

/**
 * How fast a recording is replayed, against the time in which it was recorded.
 *
 * @param factor 10 for ten times as fast; infinite for as fast as it is read
 */
public record Speed(double factor) {

    /** As fast as the recording is read. */
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    private static final String FORM = "write 1x for the speed of the recording, 10x, 0.5x, or max";
    private static final BigDecimal SLOWEST = new BigDecimal("0.001");
    private static final BigDecimal FASTEST = new BigDecimal("1000000");

    public Speed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("speed is not positive: " + factor);
        }
    }

    public static Parsed<Speed> parse(String text) {
        if (text.equals("max")) {
            return Parsed.value(MAX);
        }
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?x")) {
            return Parsed.bad(text.isEmpty() ? "the speed is empty" : text + " is no speed", FORM);
        }
        BigDecimal factor = new BigDecimal(text.substring(0, text.length() - 1));
        if (factor.compareTo(SLOWEST) < 0 || factor.compareTo(FASTEST) > 0) {
            return Parsed.bad(text + " is out of range: speeds go from 0.001x to 1000000x", FORM);
        }
        return Parsed.value(new Speed(factor.doubleValue()));
    }
}
