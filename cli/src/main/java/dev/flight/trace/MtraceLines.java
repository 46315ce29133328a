package dev.flight.trace;

import dev.flight.unit.ByteSize;
import org.jspecify.annotations.Nullable;

/**
 * What glibc's {@code mtrace()} writes, as {@code @ ./prog:(load+0x1f)[0x401136] + 0x55d0 0x18}.
 *
 * <p>{@code +} allocates, {@code -} frees, {@code <} and {@code >} are the two halves of a realloc that succeeded,
 * {@code !} is one that failed, {@code =} a heading. The caller is the site, without its address where it has a symbol:
 * the address changes from run to run. There are no times. The format is that of glibc's malloc/mtrace-impl.c.
 */
final class MtraceLines implements LineFormat {

    private static final int MOST_DIGITS = 16;
    private static final String FORM =
            "mtrace writes `@ caller + 0x55d0 0x18`, `- 0x55d0`, `<`, `>`, `!` and `= Start`";

    private byte[] bytes = {};
    private int at;
    private int end;
    private long number;
    private boolean nil;
    private final Slice word = new Slice();

    private boolean resizing;
    private long resized;

    @Override
    public @Nullable Fault read(byte[] line, int from, int until, LineFields into) {
        bytes = line;
        at = from;
        end = until;
        if (from == until || line[from] == '=') {
            return null;
        }
        Fault fault = line[from] == '@' ? caller(into) : null;
        if (fault != null) {
            return fault;
        }
        return operation(into);
    }

    private @Nullable Fault caller(LineFields into) {
        int start = at + 2;
        int close = lastBracket();
        if (close < start) {
            return Fault.syntax(at, end, "the caller has no end", FORM);
        }
        int open = close;
        while (open > start && bytes[open] != '[') {
            open--;
        }
        boolean symbol = open > start && bytes[open - 1] == ')';
        into.site.move(bytes, start, symbol ? open : close + 1);
        into.give(Field.SITE);
        at = close + 2;
        return Names.mistake("site", into.site, start, close + 1);
    }

    /** Where the address of the caller ends: at the last `]` with a blank behind it. */
    private int lastBracket() {
        for (int i = end - 2; i > at; i--) {
            if (bytes[i] == ']' && bytes[i + 1] == ' ') {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Fault operation(LineFields into) {
        int start = at;
        byte what = at < end ? bytes[at] : 0;
        if ("+-<>!".indexOf(what) < 0) {
            return Fault.syntax(start, end, "the line is no operation", FORM);
        }
        at++;
        Fault fault = pointer();
        if (fault != null) {
            return fault;
        }
        long pointer = number;
        boolean nothing = nil;
        if (resizing != (what == '>')) {
            boolean lost = resizing;
            resizing = false;
            return Fault.syntax(
                    start,
                    end,
                    lost
                            ? "the realloc begun by the `<` before this is not ended by a `>`"
                            : "no `<` stands before this `>`",
                    FORM);
        }
        if (what == '<') {
            resizing = true;
            resized = pointer;
            return rest();
        }
        return what == '-' ? free(pointer, nothing, into) : sized(what, pointer, nothing, into);
    }

    private @Nullable Fault free(long pointer, boolean nothing, LineFields into) {
        into.operation(Operation.Kind.FREE);
        into.number(pointer);
        into.idIsNothing = nothing;
        return rest();
    }

    private @Nullable Fault sized(byte what, long pointer, boolean nothing, LineFields into) {
        resizing = false;
        Fault fault = pointer();
        if (fault != null) {
            return fault;
        }
        if (number < 0 || number > ByteSize.MAX_BYTES) {
            return Fault.field(word.from, word.until, "the size is more than 2^53-1 bytes", FORM);
        }
        into.operation(what == '>' ? Operation.Kind.RESIZE : Operation.Kind.ALLOCATE);
        into.number(what == '>' ? resized : pointer);
        into.moves = what == '>';
        into.newId = pointer;
        into.bytes = number;
        into.failed = what == '!' || nothing;
        return rest();
    }

    private @Nullable Fault rest() {
        return at == end ? null : Fault.syntax(at, end, "the line goes on where it is due to end", FORM);
    }

    /** Reads a blank and a pointer or size: hexadecimal, 0 or {@code (nil)}. */
    private @Nullable Fault pointer() {
        int start = at < end && bytes[at] == ' ' ? at + 1 : at;
        at = start;
        while (at < end && bytes[at] != ' ') {
            at++;
        }
        word.move(bytes, start, at);
        nil = word.is("(nil)");
        number = 0;
        boolean zero = word.length() == 1 && bytes[start] == '0';
        return nil || zero || hexadecimal() ? null : Fault.syntax(start, at, "a number such as 0x55d0 is due", FORM);
    }

    private boolean hexadecimal() {
        int first = word.from + 2;
        int digits = word.until - first;
        if (digits < 1 || digits > MOST_DIGITS || bytes[word.from] != '0' || bytes[word.from + 1] != 'x') {
            return false;
        }
        for (int i = first; i < word.until; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
            if (digit < 0) {
                return false;
            }
            number = number << 4 | digit;
        }
        return true;
    }
}
