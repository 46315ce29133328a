package dev.flight.watch;

/**
 * How wide each column of the table of sessions is. Names, bars and sparklines share what a wide terminal has more; a
 * narrow one takes from the names.
 */
record TableColumns(
        int session, int platform, int bar, int used, int share, int fragmentation, int pressure, int spark, int seen) {

    private static final int NARROW = 80;

    static TableColumns in(int width) {
        int more = Math.max(0, width - NARROW);
        int less = Math.max(0, NARROW - width);
        int session = more / 5;
        int platform = more / 10;
        int bar = more / 4;
        int used = Math.min(6, more / 10);
        int spark = more - session - platform - bar - used;
        return new TableColumns(
                Math.max(4, 14 - less) + session, 9 + platform, 6 + bar, 15 + used, 4, 4, 8, 6 + spark, 4);
    }
}
