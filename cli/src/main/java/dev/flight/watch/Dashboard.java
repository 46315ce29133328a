package dev.flight.watch;

import dev.flight.terminal.Letters;
import dev.flight.terminal.Screen;
import dev.flight.terminal.Size;

/** The picture of a state: a pure function of it, its size, and the letters that the terminal has. */
public final class Dashboard {

    private static final int HEADER = 3;
    private static final int FOOTER = 1;
    private static final int SMALLEST_TABLE = 4;

    private Dashboard() {}

    /** The header and all sessions, as wide as asked for. */
    public static String table(Watching state, Letters letters, int columns) {
        Watching sized =
                state.with(new Size(HEADER + 1 + Math.max(1, state.shown().size()), columns));
        Screen screen = new Screen(sized.size(), letters);
        Marks marks = Marks.of(letters);
        new HeaderView(screen, marks, sized).draw(0);
        new TableView(screen, marks, sized).drawAll(HEADER);
        return screen.text();
    }

    public static Screen draw(Watching state, Letters letters) {
        Screen screen = new Screen(state.size(), letters);
        Marks marks = Marks.of(letters);
        int rows = state.size().rows();
        int detail = state.look().detail() ? Math.max(6, rows * 2 / 5) : 0;
        int rest = rows - HEADER - FOOTER - detail;
        // What the sessions leave free goes to the events.
        int address = state.link().publishTo().length() / state.size().columns() + 1;
        int wanted = Math.max(state.seen().shown().size(), state.seen().tally().received() == 0 ? address : 0) + 2;
        int table = Math.max(SMALLEST_TABLE, Math.min(wanted, rest - Math.max(4, rows / 5)));
        int log = rest - table;
        int below = HEADER + table;
        new HeaderView(screen, marks, state).draw(0);
        new TableView(screen, marks, state).draw(HEADER, table);
        if (detail > 0) {
            new DetailView(screen, marks, state).draw(below, detail);
        }
        LogView.draw(screen, marks, state, below + detail, Math.min(log, rows - FOOTER - below - detail));
        screen.clear(rows - 1, 0, 1, state.size().columns());
        FooterView.draw(screen, state.look(), rows - 1);
        if (state.look().help()) {
            HelpView.draw(screen, marks);
        }
        return screen;
    }
}
