package dev.flight.terminal;

/**
 * A key that was pressed.
 *
 * @param letter the code point of {@link Name#LETTER}; 0 for the others
 */
public record Key(Name name, int letter) {

    /** What a key is called. */
    public enum Name {
        LETTER,
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        ENTER,
        BACKSPACE,
        ESCAPE,
        /** Control-C, or the end of what the terminal sends. */
        INTERRUPT
    }

    public static Key of(Name name) {
        return new Key(name, 0);
    }

    public static Key letter(int letter) {
        return new Key(Name.LETTER, letter);
    }
}
