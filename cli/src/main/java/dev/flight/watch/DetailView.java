package dev.flight.watch;

import dev.flight.event.memory.MemoryPurpose;
import dev.flight.report.Figures;
import dev.flight.report.chart.Bars;
import dev.flight.terminal.Ink;
import dev.flight.terminal.Screen;
import dev.flight.terminal.Tone;
import java.util.List;
import java.util.Map;

/** The pane of the chosen session: its use over time as a chart, and what it keeps for each purpose. */
final class DetailView {

    private static final int GUTTER = 10;
    private static final int PURPOSE_NAME = 15;
    private static final int PURPOSE_SIZE = 9;

    private final Screen screen;
    private final Marks marks;
    private final Watching state;

    DetailView(Screen screen, Marks marks, Watching state) {
        this.screen = screen;
        this.marks = marks;
        this.state = state;
    }

    void draw(int top, int rows) {
        state.chosen().ifPresent(session -> draw(session, top, rows));
    }

    private void draw(SessionTrack session, int top, int rows) {
        int width = screen.size().columns();
        screen.write(top, 0, marks.line.repeat(width), Ink.FAINT);
        screen.write(
                top, 2, width - 4, " " + session.id() + " ", Ink.of(Tone.ACCENT).strong());
        screen.write(top + 1, 0, summary(session), Ink.PLAIN);
        int chart = width * 3 / 5;
        chart(session, top + 2, rows - 2, chart);
        purposes(session, top + 2, rows - 2, chart + 2);
    }

    private static String summary(SessionTrack session) {
        return "now "
                + Figures.size(session.usedBytes())
                + ", peak "
                + Figures.size(session.history().peak())
                + " of "
                + Figures.size(session.totalBytes())
                + "; "
                + heading(session);
    }

    private static String heading(SessionTrack session) {
        String rate = Figures.size(Math.round(session.history().bytesPerSecond())) + "/s";
        return switch (session.trend()) {
            case STEADY -> "steady";
            case FALLING -> "falling by " + rate.substring(1);
            case RISING -> "rising by " + rate + ", full in " + Figures.time(1000 * Math.rint(session.secondsToFull()));
        };
    }

    private void chart(SessionTrack session, int top, int rows, int width) {
        int plotRows = rows - 1;
        int plot = width - GUTTER;
        if (plotRows < 1 || plot < 1) {
            return;
        }
        double[] used = session.history().columns(plot);
        List<StringBuilder> lines = new Bars(used, used, (double) session.totalBytes(), plotRows, marks.glyphs).rows();
        Ink ink = Ink.of(Levels.tone(session.level()));
        for (int i = 0; i < plotRows; i++) {
            screen.write(top + i, GUTTER, lines.get(i).toString(), ink);
        }
        screen.writeRight(top, 0, GUTTER - 1, Figures.size(session.totalBytes()), Ink.FAINT);
        screen.writeRight(top + plotRows - 1, 0, GUTTER - 1, "0B", Ink.FAINT);
        String span = Figures.time((double) session.history().spanMillis());
        screen.write(top + plotRows, GUTTER, plot, span + " ago", Ink.FAINT);
        screen.writeRight(top + plotRows, GUTTER, plot, "now", Ink.FAINT);
    }

    private void purposes(SessionTrack session, int top, int rows, int from) {
        if (session.purposes().isEmpty()) {
            screen.write(top, from, "it told of no allocation", Ink.FAINT);
            return;
        }
        List<Map.Entry<MemoryPurpose, Long>> largest = session.purposes().entrySet().stream()
                .sorted(Map.Entry.<MemoryPurpose, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(0, rows))
                .toList();
        for (int i = 0; i < largest.size(); i++) {
            purpose(session, largest.get(i), top + i, from);
        }
    }

    private void purpose(SessionTrack session, Map.Entry<MemoryPurpose, Long> kept, int row, int from) {
        int bar = from + PURPOSE_NAME + PURPOSE_SIZE + 2;
        int room = Math.max(0, screen.size().columns() - bar);
        double part = (double) kept.getValue() / Math.max(1, session.totalBytes());
        screen.write(row, from, PURPOSE_NAME, kept.getKey().text(), Ink.PLAIN);
        screen.writeRight(row, from + PURPOSE_NAME + 1, PURPOSE_SIZE, Figures.size(kept.getValue()), Ink.PLAIN);
        screen.write(row, bar, room, marks.glyphs.bar(part, room), Ink.of(Tone.ACCENT));
    }
}
