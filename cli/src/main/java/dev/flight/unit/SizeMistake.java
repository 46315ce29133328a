package dev.flight.unit;

import java.util.Locale;

/** The mistakes people make when they write a size, each with what to write instead. */
final class SizeMistake {

    private static final String FORM = "write a whole or decimal number and B, KB, MB, GB or TB, as 512KB or 1.5MB";

    private SizeMistake() {}

    static Parsed<ByteSize> notASize(String text) {
        if (text.isEmpty()) {
            return Parsed.bad("the size is empty", FORM);
        }
        if (text.startsWith("-")) {
            return Parsed.bad(text + " is negative; a size is 0B or more", FORM);
        }
        if (text.length() > 1 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1))) {
            return Parsed.bad(text + " starts with 0", "write the number without leading zeros");
        }
        return Parsed.bad(text + " is not a size", FORM);
    }

    static Parsed<ByteSize> badUnit(String text, Decimal written) {
        String number = written.number().toPlainString();
        String unit = written.unit().strip();
        if (unit.startsWith(",") || unit.startsWith("_")) {
            return Parsed.bad(text + " is not a size", "write the number without , and _ : 1500KB, 1.5MB");
        }
        if (unit.isEmpty()) {
            return Parsed.bad(
                    text + " has no unit", "did you mean " + number + "B, " + number + "KB or " + number + "MB?");
        }
        if (unit.chars().anyMatch(c -> !Character.isLetter(c))) {
            return notASize(text);
        }
        return Parsed.bad(unit + " in " + text + " is not a unit of size", hint(number, unit));
    }

    private static String hint(String number, String unit) {
        if (unit.equals("m")) {
            return "m means milli in Kubernetes and mega to people; did you mean " + number + "MB?";
        }
        String letter = unit.substring(0, 1).toUpperCase(Locale.ROOT);
        if ("KMGT".contains(letter) && unit.length() <= 3) {
            return "did you mean " + number + letter + "B? (1" + letter + "B is 1024-based here, as 1" + letter + "iB)";
        }
        if (letter.equals("B") || unit.equalsIgnoreCase("bytes")) {
            return "did you mean " + number + "B?";
        }
        return FORM;
    }
}
