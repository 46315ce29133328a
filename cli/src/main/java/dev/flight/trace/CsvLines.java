package dev.flight.trace;

import dev.flight.diagnostic.Suggestion;
import dev.flight.trace.FieldReader.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our CSV: a header that names the columns in any order, as {@code time,op,id,size}, and a line for each operation.
 * Cells are quoted as in RFC 4180, but none goes on in the next line; the separator is the header's.
 */
final class CsvLines implements LineFormat {

    private final FieldReader fields = new FieldReader();
    private final CsvCells cells = new CsvCells();
    private Field @Nullable [] columns;

    @Override
    public @Nullable Fault read(byte[] bytes, int from, int until, LineFields into) {
        if (CsvCells.isBlank(bytes, from, until)) {
            return null;
        }
        if (columns == null) {
            Fault fault = header(bytes, from, until);
            return fault == null ? null : fault.ending();
        }
        Fault fault = cells(columns, bytes, from, until, into);
        return fault != null ? fault : Required.missing(into, from, until);
    }

    private @Nullable Fault cells(Field[] header, byte[] bytes, int from, int until, LineFields into) {
        cells.start(bytes, from, until);
        for (int column = 0; column < header.length; column++) {
            Fault unread = cells.next();
            if (unread != null) {
                return unread;
            }
            boolean last = column == header.length - 1;
            if (last != cells.wasLast()) {
                return count(header.length, column + 1, last, until);
            }
            Field field = header[column];
            if (!cells.value().isEmpty() || field == Field.ID) {
                Fault bad = fields.read(field, cells.value(), Form.CELL, cells.from(), cells.until(), into);
                if (bad != null) {
                    return bad;
                }
            }
        }
        return null;
    }

    private Fault count(int due, int found, boolean more, int until) {
        String cellsFound = more ? "more than " + due + " cells" : found + (found == 1 ? " cell" : " cells");
        return Fault.syntax(
                more ? cells.until() : until,
                until,
                "the line has " + cellsFound + "; the header has " + due + " columns",
                "write a cell for each column, empty where there is nothing; quote cells that hold the separator");
    }

    private @Nullable Fault header(byte[] bytes, int from, int until) {
        cells.separate(CsvCells.separator(bytes, from, until));
        cells.start(bytes, from, until);
        List<Field> found = new ArrayList<>();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        do {
            Fault unread = cells.next();
            if (unread != null) {
                return unread;
            }
            Field field = Field.of(cells.value());
            if (field == null) {
                String name = cells.value().text();
                return Fault.field(
                        cells.from(),
                        cells.until(),
                        "there is no column " + Fault.quote(name),
                        Suggestion.hint(name, Field.NAMES));
            }
            if (!seen.add(field)) {
                return Fault.field(
                        cells.from(),
                        cells.until(),
                        "the column `" + field.text() + "` stands here a second time",
                        "remove one of the two");
            }
            found.add(field);
        } while (!cells.wasLast());
        for (Field field : List.of(Field.OP, Field.ID, Field.SIZE)) {
            if (!seen.contains(field)) {
                return Fault.field(
                        from,
                        until,
                        "the header has no column `" + field.text() + "`",
                        "start with a line such as time,op,id,size");
            }
        }
        columns = found.toArray(Field[]::new);
        return null;
    }
}
