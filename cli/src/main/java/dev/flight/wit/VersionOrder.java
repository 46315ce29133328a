package dev.flight.wit;

import java.util.Comparator;

/** Semantic versions by precedence (Semantic Versioning 2.0.0, section 11). */
final class VersionOrder {

    /** Of two well-formed versions; build metadata does not count. */
    static final Comparator<String> BY_PRECEDENCE = VersionOrder::compare;

    private VersionOrder() {}

    private static int compare(String left, String right) {
        String[] a = parts(left);
        String[] b = parts(right);
        int core = compareParts(a[0], b[0]);
        if (core != 0 || a[1].equals(b[1])) {
            return core;
        }
        // A release comes after all that led to it.
        return a[1].isEmpty() || b[1].isEmpty() ? b[1].length() - a[1].length() : compareParts(a[1], b[1]);
    }

    private static String[] parts(String version) {
        String released = version.replaceFirst("\\+.*", "");
        int dash = released.indexOf('-');
        return dash < 0
                ? new String[] {released, ""}
                : new String[] {released.substring(0, dash), released.substring(dash + 1)};
    }

    private static int compareParts(String left, String right) {
        String[] a = left.split("\\.", -1);
        String[] b = right.split("\\.", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int compared = comparePart(a[i], b[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return a.length - b.length;
    }

    private static int comparePart(String left, String right) {
        if (isNumber(left) && isNumber(right)) {
            // They have no zeros in front, so that the longer one is the larger.
            return left.length() == right.length() ? left.compareTo(right) : left.length() - right.length();
        }
        // Numbers come before words.
        return isNumber(left) ? -1 : isNumber(right) ? 1 : left.compareTo(right);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
