package dev.flight.report;

import dev.flight.text.SafeText;

/** Cells of CSV (RFC 4180). */
public final class CsvCell {

    private CsvCell() {}

    /** A name from a file; one that a spreadsheet would take for a formula is made harmless by an apostrophe. */
    public static String name(String text) {
        String safe = SafeText.wellFormed(text);
        String harmless = !safe.isEmpty() && "=+-@\t".indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
        return harmless.matches("[^\",\r\n]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
