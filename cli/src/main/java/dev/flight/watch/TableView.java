package dev.flight.watch;

import dev.flight.report.Figures;
import dev.flight.terminal.Ink;
import dev.flight.terminal.Screen;
import dev.flight.terminal.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The table of sessions. */
final class TableView {

    private static final int MARK = 2;

    private final Screen screen;
    private final Marks marks;
    private final Watching state;
    private final TableColumns columns;

    TableView(Screen screen, Marks marks, Watching state) {
        this.screen = screen;
        this.marks = marks;
        this.state = state;
        this.columns = TableColumns.in(screen.size().columns());
    }

    /** Draws the heading and all sessions, none of them chosen. */
    void drawAll(int top) {
        heading(top);
        List<SessionTrack> shown = state.shown();
        if (shown.isEmpty()) {
            nothing(top + 1, 1);
        }
        for (int i = 0; i < shown.size(); i++) {
            session(top + 1 + i, shown.get(i), false);
        }
    }

    /** Draws the heading and as many sessions as fit, the chosen one among them. */
    void draw(int top, int rows) {
        heading(top);
        List<SessionTrack> shown = state.listed();
        if (shown.isEmpty()) {
            nothing(top + 1, rows - 1);
            return;
        }
        int chosen = Sessions.chosen(shown, state.look()).map(shown::indexOf).orElse(0);
        int first = Math.max(0, Math.min(chosen - (rows - 1) / 2, shown.size() - (rows - 1)));
        for (int i = first; i < Math.min(shown.size(), first + rows - 1); i++) {
            session(top + 1 + i - first, shown.get(i), i == chosen);
        }
    }

    private void nothing(int row, int rows) {
        if (!state.seen().sessions().byId().isEmpty()) {
            screen.write(row, MARK, "no session fits the filter", Ink.FAINT);
            return;
        }
        String address = state.link().publishTo();
        screen.write(
                row, MARK, "no session was heard of yet" + (address.isEmpty() ? "" : "; publish to it:"), Ink.FAINT);
        address(row + 1, rows - 1, address);
    }

    /** To be copied: never shortened, and without blanks at the front of its other lines. */
    private void address(int top, int rows, String address) {
        int width = screen.size().columns();
        for (int row = 0; row < rows && row * width < address.length(); row++) {
            screen.write(
                    top + row,
                    0,
                    address.substring(row * width, Math.min(address.length(), (row + 1) * width)),
                    Ink.of(Tone.ACCENT));
        }
    }

    private void heading(int row) {
        Pen pen = new Pen(row);
        pen.left(columns.session(), Sort.SESSION);
        pen.left(columns.platform(), Sort.PLATFORM);
        pen.left(columns.bar(), "use", Ink.BOLD);
        pen.right(columns.used(), Sort.USED);
        pen.right(columns.share(), Sort.SHARE);
        pen.right(columns.fragmentation(), Sort.FRAGMENTATION);
        pen.left(columns.pressure(), Sort.PRESSURE);
        pen.left(columns.spark(), "trend", Ink.BOLD);
        pen.right(columns.seen(), Sort.SEEN);
    }

    private void session(int row, SessionTrack session, boolean isChosen) {
        boolean stale = session.isStale(state.seen().nowMillis());
        Ink text = stale ? Ink.FAINT : isChosen ? Ink.BOLD : Ink.PLAIN;
        Ink level = stale ? Ink.FAINT : Levels.ink(session.level());
        Ink plot = stale ? Ink.FAINT : Ink.of(Levels.tone(session.level()));
        screen.write(row, 0, isChosen ? marks.cursor : " ", Ink.of(Tone.ACCENT));
        Pen pen = new Pen(row);
        pen.left(columns.session(), session.id(), text);
        pen.left(columns.platform(), session.platform(), text);
        pen.left(columns.bar(), marks.glyphs.bar(session.usedRatio(), columns.bar()), plot);
        pen.right(columns.used(), used(session), text);
        pen.right(columns.share(), share(session), text);
        pen.right(columns.fragmentation(), Figures.ratio(session.fragmentation()), text);
        pen.left(columns.pressure(), session.level().text(), level);
        pen.left(columns.spark(), marks.of(session.trend()) + marks.sparkline(session, columns.spark() - 1), plot);
        pen.right(columns.seen(), seen(session, stale), stale ? Ink.of(Tone.NOTICE) : text);
    }

    /** A stale session is marked, for terminals that show no fainter text. */
    private String seen(SessionTrack session, boolean stale) {
        return (stale ? "!" : "") + Ages.text(state.seen().nowMillis() - session.seenMillis());
    }

    private static String used(SessionTrack session) {
        return Figures.size(session.usedBytes()) + "/" + Figures.size(session.totalBytes());
    }

    /** Rounded down, so that no memory reads as full that is not. */
    private static String share(SessionTrack session) {
        return new BigDecimal(Math.min(9.99, session.usedRatio()) * 100).setScale(0, RoundingMode.DOWN) + "%";
    }

    /** Writes cells of a row one after the other. */
    private final class Pen {

        private final int row;
        private int at = MARK;

        Pen(int row) {
            this.row = row;
        }

        void left(int width, Sort heading) {
            mark(heading, at);
            left(width, heading.heading(), ink(heading));
        }

        void right(int width, Sort heading) {
            mark(heading, at + width - heading.heading().length());
            right(width, heading.heading(), ink(heading));
        }

        /** The gap before a column has room for the mark of the order, however narrow the column is. */
        private void mark(Sort heading, int from) {
            if (state.look().sort() == heading) {
                screen.write(row, from - 1, 1, marks.ordered, ink(heading));
            }
        }

        private Ink ink(Sort heading) {
            return state.look().sort() == heading ? Ink.of(Tone.ACCENT).strong() : Ink.BOLD;
        }

        void left(int width, String text, Ink ink) {
            screen.write(row, at, width, text, ink);
            at += width + 1;
        }

        void right(int width, String text, Ink ink) {
            screen.writeRight(row, at, width, text, ink);
            at += width + 1;
        }
    }
}
