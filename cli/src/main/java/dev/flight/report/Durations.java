package dev.flight.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lengths of time and moments, for people. */
final class Durations {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long CENTURY = 36_525 * DAY;

    /** A moment before this one is no date: it is counted from the start of a trace. */
    private static final long FIRST_DATE_MILLIS = 3653 * DAY * 1000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Durations() {}

    /** The two largest units, as {@code 3 h 40 m}. */
    static String about(long millis) {
        long seconds = Math.round(millis / 1000.0);
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return pair(seconds, MINUTE, "m", 1, "s");
        }
        if (seconds < DAY) {
            return pair(seconds, HOUR, "h", MINUTE, "m");
        }
        return seconds < CENTURY ? pair(seconds, DAY, "d", HOUR, "h") : "more than a century";
    }

    private static String pair(long seconds, long large, String largeName, long small, String smallName) {
        long rest = seconds % large / small;
        return seconds / large + " " + largeName + (rest == 0 ? "" : " " + rest + " " + smallName);
    }

    static boolean isWithinCentury(long millis) {
        return millis / 1000 < CENTURY;
    }

    /** A moment in UTC: the time of day on the day of another moment, else with the date. */
    static String at(long millis, long otherMillis) {
        boolean sameDay = Math.floorDiv(millis, DAY * 1000) == Math.floorDiv(otherMillis, DAY * 1000);
        return sameDay && otherMillis >= FIRST_DATE_MILLIS ? TIME.format(Instant.ofEpochMilli(millis)) : date(millis);
    }

    /** A moment as a date in UTC, or, of a clock that starts with the trace, as the time since then. */
    static String date(long millis) {
        return millis < FIRST_DATE_MILLIS ? precise(millis) : DATE.format(Instant.ofEpochMilli(millis));
    }

    /** A length of time that may be short: as {@link #about}, or as {@code 0.35 s}. */
    static String precise(long millis) {
        return millis < MINUTE * 1000 ? Figures.decimal(millis / 1000.0, 3) + " s" : about(millis);
    }
}
