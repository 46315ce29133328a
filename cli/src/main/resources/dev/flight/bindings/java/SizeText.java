package base.wire;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory as text: {@code (0|[1-9][0-9]*)(\.[0-9]+)? ?(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)}, case-sensitive and
 * exact; 1 KB is 1024 B, and {@code KiB} is the same.
 *
 * @param bytes -1 when the text is no size
 * @param problem what is wrong; empty when nothing is
 */
public record SizeText(long bytes, String problem, String hint) {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?( ?)(\\S*)");
    private static final String HINT = "write a whole or decimal number and B, KB, MB, GB or TB, as 512KB or 1.5MB";

    /** One byte in terabytes has 42 digits; whatever is longer is no figure that anyone wrote. */
    private static final int MOST_CHARACTERS = 60;

    private static final int BITS_A_UNIT = 10;

    /** Reads one. */
    public static SizeText of(String text) {
        Matcher written = FORM.matcher(text.length() > MOST_CHARACTERS ? "" : text);
        if (!written.matches()) {
            return bad(JsonTokens.shown(text) + " is not a size", HINT);
        }
        String number = text.substring(0, written.start(3));
        int unit = unit(written.group(4));
        return unit < 0
                ? badUnit(text, number, written.group(4))
                : exact(text, new BigDecimal(number).multiply(BigDecimal.valueOf(1L << (BITS_A_UNIT * unit))));
    }

    private static int unit(String name) {
        for (int i = 0; i < UNITS.length; i++) {
            boolean binary = i > 0 && name.equals(UNITS[i].charAt(0) + "iB");
            if (name.equals(UNITS[i]) || binary) {
                return i;
            }
        }
        return -1;
    }

    private static SizeText exact(String text, BigDecimal bytes) {
        BigDecimal whole = bytes.stripTrailingZeros();
        if (whole.scale() > 0) {
            return bad(
                    text + " is " + whole.toPlainString() + " bytes; a byte cannot be split",
                    "write a size that is a whole number of bytes");
        }
        return whole.compareTo(BigDecimal.valueOf(Scalars.MOST_EXACT)) > 0
                ? bad(text + " is more than 2^53-1 bytes", "JSON numbers are exact only up to " + Scalars.MOST_EXACT)
                : new SizeText(whole.longValueExact(), "", "");
    }

    private static SizeText badUnit(String text, String number, String unit) {
        if (unit.isEmpty()) {
            return bad(text + " has no unit", "did you mean " + number + "B, " + number + "KB or " + number + "MB?");
        }
        String problem = unit + " in " + text + " is not a unit of size";
        char letter = Character.toUpperCase(unit.charAt(0));
        boolean known = "KMGT".indexOf(letter) >= 0 && unit.length() <= 3;
        return bad(problem, known ? "did you mean " + number + letter + "B? 1" + letter + "B is 1024-based" : HINT);
    }

    private static SizeText bad(String problem, String hint) {
        return new SizeText(-1, problem, hint);
    }

    /** The exact text: the largest unit that divides the amount, as {@code 512MB} or {@code 1500B}. */
    public static String format(long bytes) {
        int unit = bytes == 0 ? 0 : Math.min(UNITS.length - 1, Long.numberOfTrailingZeros(bytes) / BITS_A_UNIT);
        return (bytes >> (BITS_A_UNIT * unit)) + UNITS[unit];
    }
}
