package dev.flight.report.html;

import dev.flight.report.Figures;
import dev.flight.report.chart.Ticks;

/**
 * A plot over time: the band between the least and the most, limits across, failures up, strips below; trends
 * on into what is yet to come.
 */
public final class LinePlot {

    private static final int WIDTH = 960;
    private static final int PLOT_HEIGHT = 190;
    private static final double LEFT = 84;
    private static final double RIGHT = WIDTH - 12.0;
    private static final double TOP = 18;
    private static final double BOTTOM = TOP + PLOT_HEIGHT;

    /** The label of 0 stands half below the axis. */
    private static final double BELOW = 10;

    private static final double STRIP = 16;
    private static final double STRIP_BAR = 10;
    private static final double AXIS = 22;
    private static final int TIMES = 8;
    /** The widest text of a level; next to each other, those of levels at one height do not touch. */
    private static final double LEVEL_TEXT = 190;

    private static final double MOMENT_TEXT = 16;

    /** The widest text of a trend; it is below the end of the line, for so far that the line does not strike it. */
    private static final double TREND_TEXT = 230;

    private final PlotData data;

    public LinePlot(PlotData data) {
        this.data = data;
    }

    public void write(Html html) {
        int height = (int) (belowStrips() + AXIS + 4);
        html.start("figure", "plot").text("figcaption", data.title());
        Svg svg = html.svg(WIDTH, height, data.title(), data.description());
        scale(svg);
        course(svg);
        trends(svg);
        levels(svg);
        moments(svg);
        svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
        strips(svg);
        times(svg);
        svg.end();
        html.end();
    }

    private void scale(Svg svg) {
        for (PlotData.Tick tick : data.ticks()) {
            svg.line("grid", LEFT, y(tick.value()), RIGHT, y(tick.value()));
            svg.text("end", LEFT - 8, y(tick.value()) + 4, tick.text());
        }
    }

    private void course(Svg svg) {
        int count = data.most().length;
        if (count == 0) {
            return;
        }
        Course course = new Course(count, LEFT, x(data.intervalsEndMillis()));
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

    private void times(Svg svg) {
        double y = belowStrips();
        for (long tick : Ticks.times(data.endMillis(), TIMES)) {
            double x = x((double) tick);
            boolean isLast = x > RIGHT - 20;
            svg.line("axis", x, y, x, y + 5);
            svg.text(isLast ? "end" : "middle", isLast ? RIGHT : x, y + 18, Figures.time((double) tick));
        }
    }

    private double belowStrips() {
        return data.strips().isEmpty() ? BOTTOM : BOTTOM + BELOW + data.strips().size() * STRIP - 4;
    }

    private double x(double millis) {
        return LEFT + (RIGHT - LEFT) * Math.min(1, millis / data.endMillis());
    }

    private static double x(int interval, int count) {
        return LEFT + (RIGHT - LEFT) * interval / count;
    }

    private double y(double value) {
        return BOTTOM - PLOT_HEIGHT * (data.top() > 0 ? Math.max(0, Math.min(1, value / data.top())) : 0);
    }
}
