package dev.flight.watch;

import dev.flight.event.memory.MemoryPressure;
import dev.flight.report.Figures;
import dev.flight.terminal.Ink;
import dev.flight.terminal.Screen;
import dev.flight.terminal.Tone;
import dev.flight.text.Printable;
import java.util.List;
import java.util.Locale;

/** The two lines on top: the source and what arrives, the sessions and how they are looked at. */
final class HeaderView {

    private static final String GAP = "  ";

    private final Screen screen;
    private final Marks marks;
    private final Watching state;

    HeaderView(Screen screen, Marks marks, Watching state) {
        this.screen = screen;
        this.marks = marks;
        this.state = state;
    }

    void draw(int row) {
        arriving(row);
        looking(row + 1);
    }

    private void arriving(int row) {
        int clock = screen.size().columns() - 8;
        screen.write(row, clock, Ages.clock(state.nowMillis()), Ink.PLAIN);
        Tally tally = state.tally();
        String counts = Figures.count(Math.round(tally.perSecond()))
                + "/s"
                + GAP
                + Figures.count(tally.received())
                + " received";
        int from = part(
                row, clock - 2, tally.unreadable(), Figures.count(tally.unreadable()) + " unreadable", Tone.WARNING);
        from = part(row, from, tally.lost() + tally.unknownGaps(), lost(tally), Tone.ALARM);
        from = before(row, from, counts, Ink.PLAIN);
        String link = state.link().state().name().toLowerCase(Locale.ROOT);
        int linkFrom = from - link.length() - 2;
        screen.write(row, linkFrom, (isOn() ? marks.on : marks.off) + " " + link, linkInk());
        screen.write(row, 0, linkFrom - 2, state.link().source(), Ink.BOLD);
    }

    private int part(int row, int end, long count, String text, Tone tone) {
        return before(row, end, text, count == 0 ? Ink.FAINT : Ink.of(tone).strong());
    }

    private int before(int row, int end, String text, Ink ink) {
        screen.write(row, end - text.length(), text, ink);
        return end - text.length() - GAP.length();
    }

    private static String lost(Tally tally) {
        String lost = Figures.count(tally.lost()) + " lost";
        return tally.unknownGaps() == 0 ? lost : lost + "+?";
    }

    private boolean isOn() {
        return state.link().state() == Link.State.CONNECTED;
    }

    private Ink linkInk() {
        return switch (state.link().state()) {
            case CONNECTED -> Ink.of(Tone.GOOD);
            case CONNECTING, ENDED -> Ink.of(Tone.NOTICE);
            case DISCONNECTED -> Ink.of(Tone.ALARM).strong();
        };
    }

    private void looking(int row) {
        List<SessionTrack> all = List.copyOf(state.seen().sessions().byId().values());
        int at = screen.write(row, 0, Figures.count(all.size(), "session"), Ink.PLAIN);
        for (MemoryPressure level : List.of(MemoryPressure.CRITICAL, MemoryPressure.HIGH, MemoryPressure.MEDIUM)) {
            long count = all.stream().filter(each -> each.level() == level).count();
            if (count > 0) {
                at = screen.write(row, at + 2, count + " " + level.text(), Levels.ink(level));
            }
        }
        soonestFull(row, look(row, at + 2));
    }

    /** Who runs out of memory first, should it go on so, in the room that is left. */
    private void soonestFull(int row, int from) {
        int room = screen.size().columns() - from;
        state.seen().soonestFull().ifPresent(session -> {
            String full = "full in " + Figures.time(1000 * Math.rint(session.secondsToFull()));
            String named = session.id() + " " + full;
            String text = Printable.width(named) <= room ? named : full;
            if (Printable.width(text) <= room) {
                screen.writeRight(row, from, room, text, Levels.ink(session.level()));
            }
        });
    }

    /** Answers the column behind what it wrote and a gap. */
    private int look(int row, int from) {
        int at = from;
        if (!state.look().filter().text().isEmpty()) {
            at = screen.write(row, at, "filter: " + state.look().filter().text(), Ink.of(Tone.ACCENT)) + 2;
        }
        if (state.look().recording()) {
            String file =
                    state.look().file().isEmpty() ? "" : " to " + state.look().file();
            at = screen.write(row, at, marks.on + " recording" + file, Ink.of(Tone.ALARM)) + 2;
        }
        if (state.isPaused()) {
            long since = state.tally().received() - state.seen().tally().received();
            String paused = "paused, " + Figures.count(since, "event") + " since";
            at = screen.write(row, at, paused, Ink.of(Tone.NOTICE).reversed()) + 2;
        }
        return at;
    }
}
