package dev.flight.trace;

import dev.flight.diagnostic.Suggestion;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Parsed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of fields, the same from NDJSON and CSV. */
final class FieldReader {

    /** How a value is written. */
    enum Form {
        /** In quotes, where numbers stand without. */
        TEXT,
        /** Without quotes, where texts stand in them. */
        BARE,
        /** Where everything is text. */
        CELL
    }

    private static final List<String> OPERATIONS = List.of("alloc", "free", "realloc");

    private static final String MILLIS = "write milliseconds from 0 on, as 12 or 12.5";
    private static final String BYTES = "write whole bytes, as 65536, or a size with its unit in text, as \"64KB\"";

    /** No size is written longer. */
    private static final int MOST_SIZE_CHARACTERS = 60;

    /** Where the value stands in its line, for faults. */
    private int from;

    private int until;

    /**
     * Reads a value that is there: not null, no empty cell.
     *
     * @param start where it stands in the line, with its quotes
     */
    @Nullable
    Fault read(Field field, Slice value, Form form, int start, int end, LineFields into) {
        from = start;
        until = end;
        return switch (field) {
            case OP -> operation(value, form, into);
            case ID -> id(value, form, into);
            case TIME -> time(value, form, into);
            case SIZE -> size(value, form, into);
            case ALIGN -> align(value, form, into);
            case PURPOSE -> name(field, value, form, into.purpose, into);
            case SESSION -> name(field, value, form, into.session, into);
            case SITE -> name(field, value, form, into.site, into);
        };
    }

    private @Nullable Fault operation(Slice value, Form form, LineFields into) {
        if (form == Form.BARE) {
            return fault("`op` is " + Fault.cut(value.text()), "write \"alloc\", \"free\" or \"realloc\"");
        }
        if (value.is("alloc")) {
            into.operation(Operation.Kind.ALLOCATE);
        } else if (value.is("free")) {
            into.operation(Operation.Kind.FREE);
        } else if (value.is("realloc")) {
            into.operation(Operation.Kind.RESIZE);
        } else {
            String written = value.text();
            return fault("`op`: there is no operation " + Fault.quote(written), Suggestion.hint(written, OPERATIONS));
        }
        return null;
    }

    private @Nullable Fault id(Slice value, Form form, LineFields into) {
        if (form == Form.BARE) {
            return numericId(value, into);
        }
        if (value.isEmpty()) {
            into.idIsNothing = true;
            into.give(Field.ID);
            return null;
        }
        if (isPlainNumber(value)) {
            into.number(number(value));
            return null;
        }
        into.idIsText = true;
        return name(Field.ID, value, form, into.idText, into);
    }

    private @Nullable Fault numericId(Slice value, LineFields into) {
        boolean negative = value.bytes[value.from] == '-';
        long number =
                ExactNumber.whole(value.bytes, negative ? value.from + 1 : value.from, value.until, ByteSize.MAX_BYTES);
        if (number >= 0) {
            into.number(negative ? -number : number);
            return null;
        }
        if (number == ExactNumber.TOO_LARGE) {
            return fault(
                    "`id`: " + Fault.cut(value.text())
                            + " is more than 2^53-1, and JSON numbers are exact only up to it",
                    "write the id in quotes");
        }
        return fault(
                "`id`: " + Fault.cut(value.text()) + " is no whole number", "write a whole number, or text in quotes");
    }

    /** Whether a text is a whole number as it is usually written, so that it is the same id as that number. */
    private static boolean isPlainNumber(Slice value) {
        int first = value.bytes[value.from] == '-' ? value.from + 1 : value.from;
        int digits = value.until - first;
        if (digits < 1 || digits > 16 || (value.bytes[first] == '0' && value.length() > 1)) {
            return false;
        }
        for (int at = first; at < value.until; at++) {
            if (value.bytes[at] < '0' || value.bytes[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private static long number(Slice value) {
        boolean negative = value.bytes[value.from] == '-';
        long number = 0;
        for (int at = negative ? value.from + 1 : value.from; at < value.until; at++) {
            number = number * 10 + (value.bytes[at] - '0');
        }
        return negative ? -number : number;
    }

    private @Nullable Fault time(Slice value, Form form, LineFields into) {
        if (form == Form.TEXT) {
            return fault("`time` is in quotes", MILLIS + ", without quotes");
        }
        long nanos = ExactNumber.millisAsNanos(value.bytes, value.from, value.until);
        if (nanos < 0) {
            return fault("`time`: " + numberMistake(nanos, value.text(), "292 years"), MILLIS);
        }
        into.atNanos = nanos;
        into.give(Field.TIME);
        return null;
    }

    private @Nullable Fault size(Slice value, Form form, LineFields into) {
        long bytes = bytes(value, form);
        if (bytes < 0) {
            return fault("`size`: " + sizeMistake(bytes, value, form), sizeHint(bytes, value, form));
        }
        into.bytes = bytes;
        into.give(Field.SIZE);
        return null;
    }

    private @Nullable Fault align(Slice value, Form form, LineFields into) {
        long bytes = bytes(value, form);
        if (bytes < 0) {
            return fault("`align`: " + sizeMistake(bytes, value, form), sizeHint(bytes, value, form));
        }
        if (Long.bitCount(bytes) != 1) {
            return fault(
                    "`align`: " + Fault.cut(value.text()) + " is not a power of two", "write 1, 2, 4, 8, 16 and so on");
        }
        into.alignBytes = bytes;
        into.give(Field.ALIGN);
        return null;
    }

    private static long bytes(Slice value, Form form) {
        long bytes = form == Form.TEXT
                ? ExactNumber.NOT_A_NUMBER
                : ExactNumber.whole(value.bytes, value.from, value.until, ByteSize.MAX_BYTES);
        if (bytes == ExactNumber.NOT_A_NUMBER && form != Form.BARE && value.length() <= MOST_SIZE_CHARACTERS) {
            return ByteSize.parse(value.text()) instanceof Parsed.Value<ByteSize> size
                    ? size.value().bytes()
                    : bytes;
        }
        return bytes;
    }

    private static String sizeMistake(long code, Slice value, Form form) {
        String text = Fault.cut(value.text());
        boolean worded = code == ExactNumber.NOT_A_NUMBER && form != Form.BARE;
        return worded && ByteSize.parse(text) instanceof Parsed.Bad<ByteSize> bad
                ? bad.problem()
                : numberMistake(code, text, "2^53-1 bytes");
    }

    private static String sizeHint(long code, Slice value, Form form) {
        boolean worded = code == ExactNumber.NOT_A_NUMBER && form != Form.BARE;
        return worded && ByteSize.parse(Fault.cut(value.text())) instanceof Parsed.Bad<ByteSize> bad
                ? bad.hint()
                : BYTES;
    }

    private static String numberMistake(long code, String text, String most) {
        String number = Fault.cut(text);
        if (code == ExactNumber.NEGATIVE) {
            return number + " is negative";
        }
        if (code == ExactNumber.FRACTION) {
            return number + " is no whole number; a byte cannot be split";
        }
        return code == ExactNumber.TOO_LARGE ? number + " is more than " + most : number + " is not a number";
    }

    private @Nullable Fault name(Field field, Slice value, Form form, Slice into, LineFields fields) {
        if (form == Form.BARE) {
            return fault("`" + field.text() + "` is not in quotes", "write text in quotes");
        }
        Fault fault = Names.mistake(field.text(), value, from, until);
        if (fault == null) {
            into.move(value.bytes, value.from, value.until);
            fields.give(field);
        }
        return fault;
    }

    private Fault fault(String message, String hint) {
        return Fault.field(from, until, message, hint);
    }
}
