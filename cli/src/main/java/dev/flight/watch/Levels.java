package dev.flight.watch;

import dev.flight.event.memory.MemoryPressure;
import dev.flight.report.Figures;
import dev.flight.terminal.Ink;
import dev.flight.terminal.Tone;

/** How levels of pressure look. */
final class Levels {

    private Levels() {}

    static Tone tone(MemoryPressure level) {
        return switch (level) {
            case LOW -> Tone.GOOD;
            case MEDIUM -> Tone.NOTICE;
            case HIGH -> Tone.WARNING;
            case CRITICAL -> Tone.ALARM;
        };
    }

    /** The highest level stands out where there is no colour, too. */
    static Ink ink(MemoryPressure level) {
        Ink ink = Ink.of(tone(level));
        return switch (level) {
            case LOW, MEDIUM -> ink;
            case HIGH -> ink.strong();
            case CRITICAL -> ink.strong().reversed();
        };
    }

    /** What the log says when a session comes to another level. */
    static String moved(MemoryPressure before, SessionTrack session) {
        String direction = session.level().compareTo(before) > 0 ? "pressure up to " : "pressure down to ";
        return direction
                + session.level().text()
                + ": "
                + Figures.size(session.usedBytes())
                + " of "
                + Figures.size(session.totalBytes())
                + " ("
                + Figures.percent(session.usedRatio())
                + "), fragmentation "
                + Figures.ratio(session.fragmentation());
    }
}
