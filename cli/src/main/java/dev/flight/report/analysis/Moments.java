package dev.flight.report.analysis;

import dev.flight.report.Figures;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments for people, in UTC, or on the clock of a trace; and how far off they are. */
final class Moments {

    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;
    private static final long CENTURY_MILLIS = 36_525 * DAY_MILLIS;

    /** A moment before this one is no date: it is counted from the start of a trace. */
    private static final long FIRST_DATE_MILLIS = 3653 * DAY_MILLIS;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Moments() {}

    static boolean isWithinCentury(long millis) {
        return millis < CENTURY_MILLIS;
    }

    /** A length of time that is foretold: to the second, and no farther than anyone can foretell. */
    static String ahead(long millis) {
        return isWithinCentury(millis) ? Figures.time(wholeSeconds(millis)) : "more than a century";
    }

    private static double wholeSeconds(long millis) {
        return Math.round(millis / 1000.0) * 1000.0;
    }

    /** A moment: the time of day on the day of another moment, else with the date. */
    static String at(long millis, long otherMillis) {
        boolean sameDay = Math.floorDiv(millis, DAY_MILLIS) == Math.floorDiv(otherMillis, DAY_MILLIS);
        return sameDay && otherMillis >= FIRST_DATE_MILLIS ? TIME.format(Instant.ofEpochMilli(millis)) : date(millis);
    }

    /** A moment with its date, or, of a clock that starts with the trace, as the time since then. */
    static String date(long millis) {
        return millis < FIRST_DATE_MILLIS ? Figures.time((double) millis) : DATE.format(Instant.ofEpochMilli(millis));
    }
}
