package dev.flight.report.html;

import static dev.flight.report.html.Axes.BOTTOM;
import static dev.flight.report.html.Axes.LEFT;
import static dev.flight.report.html.Axes.RIGHT;
import static dev.flight.report.html.Axes.TOP;
import static dev.flight.report.html.Axes.WIDTH;

/**
 * A plot over time: the band between the least and the most, limits across, failures up, strips below, faults
 * shaded; trends on into what is yet to come.
 */
public final class LinePlot {

    /** The label of 0 stands half below the axis. */
    private static final double BELOW = 10;

    private static final double STRIP = 16;
    private static final double STRIP_BAR = 10;
    /** The widest text of a level; next to each other, those of levels at one height do not touch. */
    private static final double LEVEL_TEXT = 190;

    private static final double MOMENT_TEXT = 16;

    /** The widest text of a trend; it is below the end of the line, for so far that the line does not strike it. */
    private static final double TREND_TEXT = 230;

    private final PlotData data;
    private final Axes axes;

    public LinePlot(PlotData data) {
        this.data = data;
        this.axes = new Axes(data.endMillis(), data.top());
    }

    public void write(Html html) {
        int height = (int) (belowStrips() + Axes.TIMES_HEIGHT);
        html.start("figure", "plot").text("figcaption", data.title());
        Svg svg = html.svg(WIDTH, height, data.title(), data.description());
        axes.shades(data.shades(), svg);
        axes.scale(data.ticks(), svg);
        course(svg);
        trends(svg);
        levels(svg);
        moments(svg);
        svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
        strips(svg);
        axes.times(belowStrips(), svg);
        axes.shadeTexts(data.shades(), svg);
        svg.end();
        html.end();
    }

    /** In pieces, where some intervals have nothing. */
    private void course(Svg svg) {
        int count = data.most().length;
        for (int from = 0; from < count; ) {
            int until = from + 1;
            while (until < count && isKnown(until) == isKnown(from)) {
                until++;
            }
            if (isKnown(from)) {
                course(new Course(from, until, count, LEFT, x(data.intervalsEndMillis())), svg);
            }
            from = until;
        }
    }

    private boolean isKnown(int interval) {
        return !Double.isNaN(data.most()[interval]);
    }

    private void course(Course course, Svg svg) {
        String most = course.forth(i -> y(data.most()[i]));
        svg.path("area", course.forth(i -> y(data.least()[i])) + course.back(i -> BOTTOM));
        svg.path("band", most + course.back(i -> y(data.least()[i])));
        svg.path("course", most);
    }

    private void trends(Svg svg) {
        for (PlotData.Trend trend : data.trends()) {
            double x = x(trend.fromMillis());
            double y = y(trend.fromValue());
            double endX = x(trend.untilMillis());
            double endY = y(trend.untilValue());
            svg.line(trend.kind(), x, y, endX, endY);
            double lowest = Math.max(endY, endY + (y - endY) * Math.min(1, TREND_TEXT / (endX - x)));
            svg.text("end", endX - 6, Math.min(BOTTOM - 6, lowest + BELOW), trend.text());
        }
    }

    private void levels(Svg svg) {
        double x = RIGHT;
        for (PlotData.Level level : data.levels()) {
            svg.line(level.kind(), LEFT, y(level.value()), RIGHT, y(level.value()));
            // The first, the highest, has its text above it; one below would else be struck through by the one above.
            svg.text("end", x, y(level.value()) + (x == RIGHT ? -5 : 14), level.text());
            x -= LEVEL_TEXT;
        }
    }

    private void moments(Svg svg) {
        double textY = BOTTOM - 8;
        for (PlotData.Moment moment : data.moments()) {
            double x = x(moment.atMillis());
            boolean fitsRight = x < (LEFT + RIGHT) / 2;
            svg.line(moment.kind(), x, TOP, x, BOTTOM);
            svg.text(fitsRight ? "start" : "end", x + (fitsRight ? 6 : -6), textY, moment.text());
            textY -= MOMENT_TEXT;
        }
    }

    private void strips(Svg svg) {
        double y = BOTTOM + BELOW;
        for (PlotData.Strip strip : data.strips()) {
            svg.text("end", LEFT - 8, y + STRIP_BAR - 1, strip.label());
            svg.rect("track", LEFT, y, RIGHT - LEFT, STRIP_BAR);
            for (PlotData.Span span : strip.spans()) {
                double from = x(span.from(), data.most().length);
                svg.rect(span.kind(), from, y, Math.max(2, x(span.until(), data.most().length) - from), STRIP_BAR);
            }
            y += STRIP;
        }
    }

    private double belowStrips() {
        return data.strips().isEmpty() ? BOTTOM : BOTTOM + BELOW + data.strips().size() * STRIP - 4;
    }

    private double x(double millis) {
        return axes.x(millis);
    }

    private static double x(int interval, int count) {
        return LEFT + (RIGHT - LEFT) * interval / count;
    }

    private double y(double value) {
        return axes.y(value);
    }
}
