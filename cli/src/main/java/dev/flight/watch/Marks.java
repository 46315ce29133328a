package dev.flight.watch;

import dev.flight.report.chart.Bars;
import dev.flight.report.chart.Glyphs;
import dev.flight.terminal.Letters;
import java.util.stream.Collectors;

/** The signs that the dashboard is drawn with. */
enum Marks {
    UNICODE(Glyphs.UNICODE, "▶", "●", "○", "↑", "→", "↓", "━", "↓"),
    ASCII(Glyphs.ASCII, ">", "*", "o", "+", "=", "-", "-", "v");

    final Glyphs glyphs;
    final String cursor;
    final String on;
    final String off;

    /** Heavy, since JLine sends light lines as letters of the VT100, which copies of a screen show as q. */
    final String line;

    /** Beside the heading that the table is ordered by. */
    final String ordered;

    private final String rising;
    private final String steady;
    private final String falling;

    Marks(
            Glyphs glyphs,
            String cursor,
            String on,
            String off,
            String rising,
            String steady,
            String falling,
            String line,
            String ordered) {
        this.glyphs = glyphs;
        this.cursor = cursor;
        this.on = on;
        this.off = off;
        this.rising = rising;
        this.steady = steady;
        this.falling = falling;
        this.line = line;
        this.ordered = ordered;
    }

    static Marks of(Letters letters) {
        return letters == Letters.UNICODE ? UNICODE : ASCII;
    }

    String of(Trend trend) {
        return switch (trend) {
            case RISING -> rising;
            case STEADY -> steady;
            case FALLING -> falling;
        };
    }

    /** The use over time on one line, with all memory as the top. */
    String sparkline(SessionTrack session, int columns) {
        double[] used = session.history().columns(columns);
        return new Bars(used, used, (double) session.totalBytes(), 1, glyphs)
                .rows().stream().collect(Collectors.joining());
    }
}
