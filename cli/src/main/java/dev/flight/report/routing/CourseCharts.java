package dev.flight.report.routing;

import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.chart.Glyphs;
import dev.flight.report.chart.TimeChart;
import dev.flight.sim.routing.Course;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.text.Cut;
import dev.flight.text.Wrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** All clients over time on a terminal: what waits in queues, what ends undelivered, and the faults below. */
final class CourseCharts {

    private static final String INDENTATION = "  ";
    private static final int WIDTH_UNLESS_KNOWN = 100;
    private static final int MOST_COLUMNS = 160;
    private static final int QUEUED_ROWS = 8;
    private static final int ENDED_ROWS = 4;
    private static final int MOST_FAULTS = 8;

    private final RoutingResult result;
    private final List<Course> courses;
    private final Style style;
    private final int width;
    private final TimeChart chart;

    CourseCharts(RoutingResult result, Style style, int width, Glyphs glyphs) {
        this.result = result;
        this.courses = Traffic.courses(result, any -> true);
        this.style = style;
        this.width = width == Wrap.NEVER ? WIDTH_UNLESS_KNOWN : Math.min(width, MOST_COLUMNS);
        this.chart = new TimeChart(CoursePlots.endMillis(result), this.width - INDENTATION.length(), glyphs, style);
    }

    void write(StringBuilder out) {
        List<String> lines = new ArrayList<>();
        double[] queued = most(part -> sum(course -> course.queued(part)));
        if (Arrays.stream(queued).anyMatch(each -> each > 0)) {
            lines.add(style.bold("messages waiting in queues") + style.faint(mean()));
            lines.addAll(chart.plot(queued, QUEUED_ROWS, CourseCharts::label, style::blue));
        }
        List<Fate> fates = Traffic.fates(courses);
        if (!fates.isEmpty()) {
            double[] ended = sums(part -> sum(course ->
                    fates.stream().mapToDouble(fate -> course.ended(fate, part)).sum()));
            lines.add(style.bold("messages not delivered") + style.faint(mean()));
            lines.addAll(chart.plot(ended, ENDED_ROWS, CourseCharts::label, style::red));
        }
        if (!lines.isEmpty()) {
            faults(lines);
            out.append('\n')
                    .append(INDENTATION)
                    .append(String.join("\n" + INDENTATION, lines))
                    .append('\n');
        }
    }

    private String mean() {
        return result.replications() > 1 ? "; the mean of the replications" : "";
    }

    private static String label(double messages) {
        return messages >= 1e6
                ? Figures.decimal(messages / 1e6, 2) + "M"
                : Figures.decimal(messages, messages < 10 ? 1 : 0);
    }

    private interface Figure {
        double of(Course course);
    }

    private double sum(Figure figure) {
        return courses.stream().mapToDouble(figure::of).sum();
    }

    /** The most of the parts that a column covers. */
    private double[] most(IntToDoubleFunction part) {
        double[] columns = new double[chart.columns()];
        for (int i = 0; i < columns.length; i++) {
            for (int p = first(i); p < Math.max(first(i) + 1, first(i + 1)); p++) {
                columns[i] = Math.max(columns[i], part.applyAsDouble(p));
            }
        }
        return columns;
    }

    private double[] sums(IntToDoubleFunction part) {
        double[] columns = new double[chart.columns()];
        for (int p = 0; p < Course.PARTS; p++) {
            columns[p * columns.length / Course.PARTS] += part.applyAsDouble(p);
        }
        return columns;
    }

    private int first(int column) {
        return column * Course.PARTS / chart.columns();
    }

    private void faults(List<String> lines) {
        List<RoutingResult.Shade> faults = Traffic.faults(result);
        List<RoutingResult.Shade> shown = faults.subList(0, Math.min(MOST_FAULTS, faults.size()));
        for (int i = 0; i < shown.size(); i++) {
            int from = chart.column(shown.get(i).from().nanos() / 1e6);
            int until = Math.max(from + 1, chart.column(shown.get(i).to().nanos() / 1e6));
            String marks = " ".repeat(from) + "=".repeat(until - from);
            lines.add(chart.strip("fault " + (i + 1), marks, style::red));
        }
        for (int i = 0; i < shown.size(); i++) {
            lines.add(Wrap.hanging("fault " + (i + 1) + ": " + text(shown.get(i)), width - 2, "    "));
        }
        if (faults.size() > shown.size()) {
            lines.add("and " + Figures.count(faults.size() - shown.size(), "more fault"));
        }
    }

    /** {@code broker 1 down, 1m to 1m 20s}. */
    static String text(RoutingResult.Shade fault) {
        String at = Figures.time(fault.from().nanos() / 1e6);
        return Cut.of(fault.what())
                + (fault.from().equals(fault.to())
                        ? " at " + at
                        : ", " + at + " to " + Figures.time(fault.to().nanos() / 1e6));
    }
}
