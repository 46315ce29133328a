package dev.flight.text;

/** Names from files made safe to show, and cut to the columns there are, counted as a terminal shows them. */
public final class Cut {

    private static final String ELLIPSIS = "...";
    private static final int IN_SENTENCE = 40;

    /** Marks take no column; a name of nothing else has an end all the same. */
    private static final int LETTERS_A_COLUMN = 8;

    private Cut() {}

    /** A name as it stands in a sentence or a table. */
    public static String of(String name) {
        return to(name, IN_SENTENCE);
    }

    /** The name, or its start and three dots. */
    public static String to(String name, int columns) {
        String safe = Printable.of(name);
        if (safe.length() <= LETTERS_A_COLUMN * columns && Printable.width(safe) <= columns) {
            return safe;
        }
        int room = columns - ELLIPSIS.length();
        int end = 0;
        int used = 0;
        while (end < LETTERS_A_COLUMN * room && used + Printable.width(safe.codePointAt(end)) <= room) {
            used += Printable.width(safe.codePointAt(end));
            end += Character.charCount(safe.codePointAt(end));
        }
        return safe.substring(0, end) + ELLIPSIS;
    }
}
