package dev.flight.report.html;

import java.util.List;

/**
 * What a plot over time shows.
 *
 * @param top the end of its scale, which starts at 0
 * @param ticks where the scale is marked
 * @param least the least in each of equal intervals, from 0 to the end; NaN where there is none
 * @param most the most in each
 * @param levels lines across, as limits are
 * @param moments lines up, as a failure is
 * @param strips below the axis, what holds when
 * @param shades what went wrong and when
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PlotData(
        String title,
        String description,
        double endMillis,
        double top,
        List<Tick> ticks,
        double[] least,
        double[] most,
        List<Level> levels,
        List<Moment> moments,
        List<Strip> strips,
        List<Shade> shades) {

    public PlotData {
        ticks = List.copyOf(ticks);
        levels = List.copyOf(levels);
        moments = List.copyOf(moments);
        strips = List.copyOf(strips);
        shades = List.copyOf(shades);
    }

    /** A plot without shades. */
    public PlotData(
            String title,
            String description,
            double endMillis,
            double top,
            List<Tick> ticks,
            double[] least,
            double[] most,
            List<Level> levels,
            List<Moment> moments,
            List<Strip> strips) {
        this(title, description, endMillis, top, ticks, least, most, levels, moments, strips, List.of());
    }

    /** A mark of the scale. */
    public record Tick(double value, String text) {}

    /** A line across; {@code kind} is its class in the style sheet. */
    public record Level(String kind, double value, String text) {}

    /** A line up. */
    public record Moment(double atMillis, String text) {}

    /** A time in which something was wrong, as a fault. */
    public record Shade(String text, double fromMillis, double untilMillis) {}

    /** Spans of intervals; an interval that is in none stays empty. */
    public record Strip(String label, List<Span> spans) {
        public Strip {
            spans = List.copyOf(spans);
        }
    }

    /** Intervals from one to before another. */
    public record Span(String kind, int from, int until) {}
}
