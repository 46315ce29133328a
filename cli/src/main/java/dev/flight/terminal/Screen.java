package dev.flight.terminal;

import dev.flight.text.Printable;
import java.util.Arrays;

/**
 * A screen of cells. All text comes through {@link #write}, which makes it safe to show: nothing that was received can
 * move the cursor, start an escape sequence or turn the direction of writing. What does not fit is cut.
 */
public final class Screen {

    private static final String BLANK = " ";

    /** The second cell of a wide character. */
    private static final String COVERED = "";

    /** Marks take no column; what is stacked on one cell has an end all the same. */
    private static final int LETTERS_A_CELL = 8;

    private final Size size;
    private final Letters letters;
    private final String[] cells;
    private final Ink[] inks;

    public Screen(Size size, Letters letters) {
        this.size = size;
        this.letters = letters;
        this.cells = new String[size.rows() * size.columns()];
        this.inks = new Ink[cells.length];
        Arrays.fill(cells, BLANK);
        Arrays.fill(inks, Ink.PLAIN);
    }

    public Size size() {
        return size;
    }

    /** Writes from a cell to the right, at most up to the screen's edge. Answers the column after the text. */
    public int write(int row, int column, String text, Ink ink) {
        return write(row, column, size.columns() - column, text, ink);
    }

    /** Writes into so many columns at most; text that is longer ends in a mark that says so. */
    public int write(int row, int column, int columns, String text, Ink ink) {
        int room = Math.min(columns, size.columns() - column);
        if (row < 0 || row >= size.rows() || column < 0 || room <= 0) {
            return column;
        }
        String shown = letters.shown(text);
        if (Printable.width(shown) <= room) {
            return put(row, column, column + room, shown, ink);
        }
        int used = put(row, column, column + room - 1, shown, ink);
        return put(row, used, used + 1, letters == Letters.ASCII ? "~" : "…", ink);
    }

    private int put(int row, int from, int limit, String shown, Ink ink) {
        int at = from;
        for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
            int letter = shown.codePointAt(i);
            int width = Printable.width(letter);
            if (at + width > limit) {
                break;
            }
            if (width == 0) {
                stack(row, from, at, letter);
            } else {
                set(row, at, width, Character.toString(letter), ink);
            }
            at += width;
        }
        return at;
    }

    /** Puts a mark on the letter before it; a text cannot put one on what stood there before. */
    private void stack(int row, int from, int at, int mark) {
        if (at == from) {
            return;
        }
        int under = index(row, at) - 1;
        under -= cells[under].equals(COVERED) ? 1 : 0;
        if (cells[under].length() < LETTERS_A_CELL) {
            cells[under] += Character.toString(mark);
        }
    }

    private void set(int row, int at, int width, String letter, Ink ink) {
        int index = index(row, at);
        uncover(index(row, 0), index, index + width);
        for (int i = index; i < index + width; i++) {
            cells[i] = i == index ? letter : COVERED;
            inks[i] = ink;
        }
    }

    /** A wide character that loses one of its cells to another goes. */
    private void uncover(int rowStart, int from, int until) {
        if (from > rowStart && cells[from].equals(COVERED)) {
            cells[from - 1] = BLANK;
        }
        if (until < rowStart + size.columns() && cells[until].equals(COVERED)) {
            cells[until] = BLANK;
        }
    }

    /** Writes at the right end of so many columns. */
    public void writeRight(int row, int column, int columns, String text, Ink ink) {
        int width = Math.min(columns, Printable.width(letters.shown(text)));
        write(row, column + columns - width, width, text, ink);
    }

    /** Blanks a rectangle, as for a window over what is written. */
    public void clear(int row, int column, int rows, int columns) {
        for (int i = Math.max(0, row); i < Math.min(size.rows(), row + rows); i++) {
            write(i, column, columns, BLANK.repeat(Math.max(0, columns)), Ink.PLAIN);
        }
    }

    String cell(int row, int column) {
        return cells[index(row, column)];
    }

    /** The ink of a cell. */
    public Ink inkAt(int row, int column) {
        return inks[index(row, column)];
    }

    /** A row as text, without blanks at its end. */
    public String row(int row) {
        return String.join("", Arrays.asList(cells).subList(index(row, 0), index(row + 1, 0)))
                .stripTrailing();
    }

    /** All rows as text, each with a line break. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < size.rows(); row++) {
            text.append(row(row)).append('\n');
        }
        return text.toString();
    }

    private int index(int row, int column) {
        return row * size.columns() + column;
    }
}
