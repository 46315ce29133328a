package dev.flight.terminal;

/** How a cell is written: its colour, and what says the same where there is none. */
public record Ink(Tone tone, boolean bold, boolean faint, boolean reverse) {

    public static final Ink PLAIN = of(Tone.PLAIN);
    public static final Ink FAINT = new Ink(Tone.PLAIN, false, true, false);
    public static final Ink BOLD = PLAIN.strong();

    public static Ink of(Tone tone) {
        return new Ink(tone, false, false, false);
    }

    public Ink strong() {
        return new Ink(tone, true, faint, reverse);
    }

    public Ink reversed() {
        return new Ink(tone, bold, faint, true);
    }
}
