package dev.flight.watch;

import dev.flight.terminal.Key;
import java.util.List;
import java.util.stream.IntStream;

/** What keys do. */
final class Keyboard {

    private static final int PAGE = 10;
    private static final int MOST_TYPED = 120;

    private Keyboard() {}

    static Watching press(Key key, Watching state) {
        if (key.name() == Key.Name.INTERRUPT) {
            return state.leaving(Watching.End.INTERRUPTED);
        }
        String typing = state.look().typing();
        if (typing != null) {
            return state.with(typed(key, typing, state.look()));
        }
        // Help is over everything: any key takes it away first.
        return state.look().help() ? state.with(state.look().withHelp(false)) : command(key, state);
    }

    private static Look typed(Key key, String typing, Look look) {
        return switch (key.name()) {
            case LETTER ->
                look.typing(typing.length() < MOST_TYPED ? typing + Character.toString(key.letter()) : typing);
            case BACKSPACE -> look.typing(typing.isEmpty() ? typing : typing.substring(0, beforeLast(typing)));
            case ENTER -> accepted(typing, look);
            case ESCAPE -> look.typing(null);
            default -> look;
        };
    }

    private static int beforeLast(String text) {
        return text.offsetByCodePoints(text.length(), -1);
    }

    /** A filter with a mistake stays open, with the mistake beside it. */
    private static Look accepted(String typing, Look look) {
        Filter filter = typing.isBlank() ? Filter.ALL : Filter.of(typing);
        return filter.mistake().isEmpty() ? look.filtered(filter) : look;
    }

    private static Watching command(Key key, Watching state) {
        Look look = state.look();
        return switch (key.name()) {
            case UP -> moved(-1, state);
            case DOWN -> moved(1, state);
            case PAGE_UP -> moved(-PAGE, state);
            case PAGE_DOWN -> moved(PAGE, state);
            case HOME -> moved(-Sessions.MOST, state);
            case END -> moved(Sessions.MOST, state);
            case ENTER -> state.with(look.withDetail(!look.detail()));
            case ESCAPE -> state.with(look.detail() ? look.withDetail(false) : look.filtered(Filter.ALL));
            case LETTER -> letter(key.letter(), state);
            case BACKSPACE, INTERRUPT -> state;
        };
    }

    private static Watching letter(int letter, Watching state) {
        Look look = state.look();
        return switch (letter) {
            case 'k' -> moved(-1, state);
            case 'j' -> moved(1, state);
            case 'g' -> moved(-Sessions.MOST, state);
            case 'G' -> moved(Sessions.MOST, state);
            case '/' -> state.with(look.typing(look.filter().text()));
            case 's' -> state.with(look.sortedBy(look.sort().next()));
            case 'p', ' ' -> state.paused(!state.isPaused());
            case 'r' -> state.with(look.recording(!look.recording()));
            case '?' -> state.with(look.withHelp(true));
            case 'q' -> state.leaving(Watching.End.LEFT);
            default -> state;
        };
    }

    private static Watching moved(int by, Watching state) {
        List<SessionTrack> shown = state.listed();
        if (shown.isEmpty()) {
            return state;
        }
        String under =
                Sessions.chosen(shown, state.look()).map(SessionTrack::id).orElse("");
        int at = IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).id().equals(under))
                .findFirst()
                .orElse(0);
        int to = Math.max(0, Math.min(shown.size() - 1, at + by));
        return state.with(state.look().choosing(shown.get(to).id()));
    }
}
