package dev.flight.report;

import dev.flight.diagnostic.Location;
import dev.flight.text.Printable;

/**
 * The part of a line that is shown, and where the caret goes under it.
 *
 * @param line the text, safe to print, cut to the width with the marked place in it
 * @param indent columns in front of the caret
 * @param length how many columns are marked; at least one
 */
record Excerpt(String line, int indent, int length) {

    private static final String CUT = "...";

    static Excerpt of(String line, Location at, int width) {
        int[] points = Printable.of(line).codePoints().toArray();
        int before = at.excerptColumn() - 1;
        int start = Math.max(0, Math.min(at.start().column() - 1 - before, points.length));
        boolean sameLine = at.end().line() == at.start().line();
        int end = Math.max(start, sameLine ? Math.min(at.end().column() - 1 - before, points.length) : points.length);
        int from = firstShown(points, start, end, width);
        int until = lastShown(points, from, width - (before > 0 && from == 0 ? CUT.length() : 0));
        String lead = from + before > 0 ? CUT : "";
        String tail = until < points.length ? CUT : "";
        int indent = lead.length() + columns(points, from, start);
        int length = Math.max(1, columns(points, start, Math.min(end, until)));
        return new Excerpt(lead + new String(points, from, until - from) + tail, indent, length);
    }

    /** The line is shown from its start unless the marked place would be out of sight. */
    private static int firstShown(int[] points, int start, int end, int width) {
        int room = width - 2 * CUT.length();
        return columns(points, 0, end) <= room || columns(points, 0, start) <= room / 2
                ? 0
                : Math.max(0, start - room / 3);
    }

    private static int lastShown(int[] points, int from, int width) {
        int room = width - (from > 0 ? CUT.length() : 0);
        int used = 0;
        int until = from;
        while (until < points.length && used + Printable.width(points[until]) <= room) {
            used += Printable.width(points[until++]);
        }
        while (until < points.length && until > from && used > room - CUT.length()) {
            used -= Printable.width(points[--until]);
        }
        return until;
    }

    private static int columns(int[] points, int from, int until) {
        int columns = 0;
        for (int i = from; i < until; i++) {
            columns += Printable.width(points[i]);
        }
        return columns;
    }
}
