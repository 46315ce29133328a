package dev.flight.unit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How often something happens: {@code count} times in each {@code per}, written {@code 30/s}, {@code 2/m}, {@code 1/h}. */
public record Rate(BigDecimal count, TimeSpan per) {

    private static final String FORM = "write a count for each second, minute or hour, as 1/s, 30/m or 2/h";

    public Rate {
        if (count.signum() < 0 || per.nanos() == 0) {
            throw new IllegalArgumentException("rate out of range: " + count + " per " + per);
        }
    }

    public static Parsed<Rate> parse(String text) {
        Decimal written = Decimal.split(text);
        if (written == null) {
            return Parsed.bad(text.isEmpty() ? "the rate is empty" : text + " is not a rate", FORM);
        }
        TimeSpan per = per(written.unit());
        if (per == null) {
            String number = written.number().toPlainString();
            return Parsed.bad(
                    written.unit().isEmpty() ? text + " has no unit" : text + " is not a rate",
                    written.unit().isEmpty()
                            ? "did you mean " + number + "/s, " + number + "/m or " + number + "/h?"
                            : FORM);
        }
        if (written.number().signum() == 0) {
            return Parsed.bad(text + " never happens", FORM);
        }
        return Parsed.value(new Rate(written.number(), per));
    }

    private static @Nullable TimeSpan per(String unit) {
        return switch (unit) {
            case "/s" -> TimeSpan.ofMillis(1_000);
            case "/m" -> TimeSpan.ofMillis(60_000);
            case "/h" -> TimeSpan.ofMillis(3_600_000);
            default -> null;
        };
    }

    public double perSecond() {
        return count.doubleValue() / per.seconds();
    }

    /** The exact text, as {@code 30/m}. */
    public String format() {
        String full = per.format();
        return count.stripTrailingZeros().toPlainString() + "/" + full.substring(full.length() - 1);
    }

    @Override
    public String toString() {
        return format();
    }
}
