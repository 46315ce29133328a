package dev.flight.wit;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A semantic version (semver.org).
 *
 * @param preRelease what stands behind the hyphen; empty when there is none
 */
public record Version(long major, long minor, long patch, String preRelease) implements Comparable<Version> {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");

    /** A release; what comes before it is less. */
    private static final Comparator<Version> ORDER = Comparator.comparingLong(Version::major)
            .thenComparingLong(Version::minor)
            .thenComparingLong(Version::patch)
            .thenComparing(Version::isRelease);

    /** A version from its text; null of what is none. */
    public static @Nullable Version of(@Nullable String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return null;
        }
        return new Version(
                Long.parseLong(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3)),
                parts.group(4) == null ? "" : parts.group(4));
    }

    public boolean isRelease() {
        return preRelease.isEmpty();
    }

    @Override
    public int compareTo(Version other) {
        int byNumbers = ORDER.compare(this, other);
        return byNumbers != 0 ? byNumbers : comparePreReleases(preRelease, other.preRelease);
    }

    /** Part by part: numbers by their value and before words, the shorter of two that are alike first. */
    private static int comparePreReleases(String one, String other) {
        String[] left = one.split("\\.", -1);
        String[] right = other.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = comparePart(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int comparePart(String one, String other) {
        boolean isNumber = one.matches("\\d{1,18}");
        if (isNumber && other.matches("\\d{1,18}")) {
            return Long.compare(Long.parseLong(one), Long.parseLong(other));
        }
        return isNumber ? -1 : other.matches("\\d{1,18}") ? 1 : one.compareTo(other);
    }

    @Override
    public String toString() {
        String numbers = major + "." + minor + "." + patch;
        return preRelease.isEmpty() ? numbers : numbers + "-" + preRelease;
    }
}
