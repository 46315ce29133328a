package dev.flight.report.routing;

/** The colours of the style sheet that tell things apart which have no order. */
final class Hue {

    /** How many there are. */
    static final int COUNT = 8;

    private Hue() {}

    /** The class of a filled shape. */
    static String fill(int index) {
        return "part-" + (1 + index % COUNT);
    }

    /** The class of a line. */
    static String line(int index) {
        return "line-" + (1 + index % COUNT);
    }
}
