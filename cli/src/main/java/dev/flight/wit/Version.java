package dev.flight.wit;

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

    @Override
    public int compareTo(Version other) {
        return VersionOrder.BY_PRECEDENCE.compare(toString(), other.toString());
    }

    @Override
    public String toString() {
        String numbers = major + "." + minor + "." + patch;
        return preRelease.isEmpty() ? numbers : numbers + "-" + preRelease;
    }
}
