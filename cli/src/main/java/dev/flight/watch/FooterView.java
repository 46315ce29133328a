package dev.flight.watch;

import dev.flight.terminal.Ink;
import dev.flight.terminal.Screen;
import dev.flight.terminal.Tone;
import java.util.List;

/** The last line: the filter while it is typed, else the keys. */
final class FooterView {

    private static final List<List<String>> KEYS = List.of(
            List.of("jk", "move"),
            List.of("enter", "detail"),
            List.of("/", "filter"),
            List.of("s", "sort"),
            List.of("p", "pause"),
            List.of("r", "record"),
            List.of("?", "help"),
            List.of("q", "quit"));

    private FooterView() {}

    static void draw(Screen screen, Look look, int row) {
        String typing = look.typing();
        if (typing == null) {
            keys(screen, row);
        } else {
            typed(screen, row, typing);
        }
    }

    private static void keys(Screen screen, int row) {
        int at = 0;
        for (List<String> key : KEYS) {
            at = screen.write(row, at, key.get(0), Ink.of(Tone.ACCENT).strong()) + 1;
            at = screen.write(row, at, key.get(1), Ink.FAINT) + 2;
        }
    }

    private static void typed(Screen screen, int row, String typing) {
        int at = screen.write(row, 0, "filter: ", Ink.of(Tone.ACCENT).strong());
        at = screen.write(row, at, typing, Ink.PLAIN);
        screen.write(row, at, " ", Ink.PLAIN.reversed());
        String mistake = Filter.of(typing).mistake();
        screen.write(
                row,
                at + 2,
                mistake.isEmpty() ? "enter applies, esc drops" : mistake,
                mistake.isEmpty() ? Ink.FAINT : Ink.of(Tone.ALARM));
    }
}
