package dev.flight.report.html;

import java.util.List;

/**
 * What a plot over time shows.
 *
 * @param top the end of its scale, which starts at 0
 * @param ticks where the scale is marked
 * @param least the least in each of equal intervals, from 0 to where they end; NaN where there is none
 * @param most the most in each
 * @param levels lines across, as limits are
 * @param moments lines up, as a failure is
 * @param strips below the axis, what holds when
 * @param intervalsEndMillis where the intervals end; what is after it is yet to come
 * @param trends lines that rise or fall
 * @param shades times in which something was wrong
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
        double intervalsEndMillis,
        List<Trend> trends,
        List<Shade> shades) {

    public PlotData {
        ticks = List.copyOf(ticks);
        levels = List.copyOf(levels);
        moments = List.copyOf(moments);
        strips = List.copyOf(strips);
        trends = List.copyOf(trends);
        shades = List.copyOf(shades);
    }

    /** A plot in which nothing was wrong. */
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
            List<Strip> strips,
            double intervalsEndMillis,
            List<Trend> trends) {
        this(
                title,
                description,
                endMillis,
                top,
                ticks,
                least,
                most,
                levels,
                moments,
                strips,
                intervalsEndMillis,
                trends,
                List.of());
    }

    /** A plot of a figure alone, with its scale. */
    public PlotData(String title, String description, double endMillis, double top, List<Tick> ticks, double[] values) {
        this(title, description, endMillis, top, ticks, values, values, List.of(), List.of(), List.of());
    }

    /** The same with times in which something was wrong. */
    public PlotData with(List<Shade> wrong) {
        return new PlotData(
                title,
                description,
                endMillis,
                top,
                ticks,
                least,
                most,
                levels,
                moments,
                strips,
                intervalsEndMillis,
                trends,
                wrong);
    }

    /** A plot of what has been, without trends. */
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
        this(title, description, endMillis, top, ticks, least, most, levels, moments, strips, endMillis, List.of());
    }

    /** A mark of the scale. */
    public record Tick(double value, String text) {}

    /** A line across; {@code kind} is its class in the style sheet. */
    public record Level(String kind, double value, String text) {}

    /** A line up; {@code kind} is its class in the style sheet. */
    public record Moment(String kind, double atMillis, String text) {
        public Moment(double atMillis, String text) {
            this("moment", atMillis, text);
        }
    }

    /** A line from one point to another; {@code kind} is its class in the style sheet. */
    public record Trend(
            String kind, double fromMillis, double fromValue, double untilMillis, double untilValue, String text) {}

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
