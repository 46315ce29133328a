package dev.flight.terminal;

import dev.flight.terminal.Key.Name;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * Keys out of what a terminal sends. Sequences that mean no key of ours are passed over, and one that breaks off holds
 * nobody up.
 */
final class KeyReader {

    /** What a terminal sends for one key comes in one piece; what comes later was another key. */
    private static final long APART_MILLIS = 50;

    private static final int ESCAPE = 0x1B;
    private static final int LONGEST_SEQUENCE = 32;

    /** By the letter that ends a sequence. */
    private static final Map<Character, Name> LETTERS =
            Map.of('A', Name.UP, 'B', Name.DOWN, 'H', Name.HOME, 'F', Name.END, 'M', Name.ENTER);

    /** By the number before the {@code ~} that ends a sequence. */
    private static final Map<String, Name> NUMBERS = Map.of(
            "1", Name.HOME, "4", Name.END, "5", Name.PAGE_UP, "6", Name.PAGE_DOWN, "7", Name.HOME, "8", Name.END);

    private final NonBlockingReader reader;

    KeyReader(NonBlockingReader reader) {
        this.reader = reader;
    }

    /** The next key; none when none came in time, or what came is none of ours. */
    Optional<Key> next(long millis) throws IOException {
        int first = reader.read(Math.max(1, millis));
        return Optional.ofNullable(
                switch (first) {
                    case NonBlockingReader.READ_EXPIRED -> null;
                    case NonBlockingReader.EOF, 3, 4 -> Key.of(Name.INTERRUPT);
                    case '\r', '\n' -> Key.of(Name.ENTER);
                    case 0x7F, '\b' -> Key.of(Name.BACKSPACE);
                    case ESCAPE -> afterEscape();
                    default -> letter(first);
                });
    }

    private @Nullable Key letter(int first) throws IOException {
        if (Character.isHighSurrogate((char) first)) {
            int second = reader.read(APART_MILLIS);
            return second < 0 ? null : Key.letter(Character.toCodePoint((char) first, (char) second));
        }
        return first < ' ' ? null : Key.letter(first);
    }

    /** An escape that nothing follows at once is the key of that name. */
    private @Nullable Key afterEscape() throws IOException {
        int next = reader.peek(APART_MILLIS);
        if (next < 0 || next == ESCAPE) {
            return Key.of(Name.ESCAPE);
        }
        reader.read(APART_MILLIS);
        return switch (next) {
            case '[' -> sequence();
            case 'O' -> named(LETTERS.get((char) Math.max(0, reader.read(APART_MILLIS))));
            default -> null;
        };
    }

    /** {@code ESC [ parameters end}, as ECMA-48 has it. */
    private @Nullable Key sequence() throws IOException {
        StringBuilder parameters = new StringBuilder();
        int c = reader.read(APART_MILLIS);
        while (c >= 0x20 && c < 0x40 && parameters.length() < LONGEST_SEQUENCE) {
            parameters.append((char) c);
            c = reader.read(APART_MILLIS);
        }
        String number = parameters.toString().replaceFirst(";.*", "");
        return named(c == '~' ? NUMBERS.get(number) : LETTERS.get((char) Math.max(0, c)));
    }

    private static @Nullable Key named(@Nullable Name name) {
        return name == null ? null : Key.of(name);
    }
}
