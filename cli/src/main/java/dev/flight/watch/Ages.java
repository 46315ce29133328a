package dev.flight.watch;

/** Times in so few letters as a column has. */
public final class Ages {

    private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1000};
    private static final String[] UNITS = {"d", "h", "m", "s"};
    private static final long DAY_MILLIS = 86_400_000;

    private Ages() {}

    /** How long ago: {@code now}, {@code 12s}, {@code 4m}. */
    static String text(long millis) {
        for (int i = 0; i < UNITS.length; i++) {
            if (millis >= MILLIS[i]) {
                return Math.min(999, millis / MILLIS[i]) + UNITS[i];
            }
        }
        return "now";
    }

    /** The time of day in UTC: {@code 14:03:27}. */
    static String clock(long epochMillis) {
        long second = Math.floorMod(epochMillis, DAY_MILLIS) / 1000;
        return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
    }

    /** The same with milliseconds: {@code 14:03:27.018}. */
    public static String clockMillis(long epochMillis) {
        long millis = Math.floorMod(epochMillis, 1000);
        return clock(epochMillis) + (millis < 100 ? ".0" : ".") + two(millis);
    }

    private static String two(long number) {
        return (number < 10 ? "0" : "") + number;
    }
}
