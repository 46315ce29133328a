package dev.flight.report.html;

import java.util.function.IntToDoubleFunction;

/** Figures over time as the steps of a path: each holds for its whole interval. */
final class Course {

    private final int first;
    private final int end;
    private final int count;
    private final double left;
    private final double right;

    Course(int count, double left, double right) {
        this(0, count, count, left, right);
    }

    /** Some of so many intervals: from one to before another. */
    Course(int first, int end, int count, double left, double right) {
        this.first = first;
        this.end = end;
        this.count = count;
        this.left = left;
        this.right = right;
    }

    /** From left to right. */
    String forth(IntToDoubleFunction y) {
        StringBuilder path = new StringBuilder("M" + x(first) + " " + Svg.number(y.applyAsDouble(first)));
        for (int i = first + 1; i < end; i++) {
            step(i, y.applyAsDouble(i - 1), y.applyAsDouble(i), path);
        }
        return path.append('H').append(x(end)).toString();
    }

    /** On from where {@link #forth} ended, back to the left, and closed. */
    String back(IntToDoubleFunction y) {
        StringBuilder path = new StringBuilder("V" + Svg.number(y.applyAsDouble(end - 1)));
        for (int i = end - 1; i > first; i--) {
            step(i, y.applyAsDouble(i), y.applyAsDouble(i - 1), path);
        }
        return path.append('H').append(x(first)).append('Z').toString();
    }

    /** Where nothing changes that could be seen, nothing is drawn: runs are mostly flat. */
    private void step(int i, double from, double to, StringBuilder path) {
        String next = Svg.number(to);
        if (!next.equals(Svg.number(from))) {
            path.append('H').append(x(i)).append('V').append(next);
        }
    }

    private String x(int i) {
        return Svg.number(left + (right - left) * i / count);
    }
}
