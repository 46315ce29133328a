package dev.flight.terminal;

import java.io.IOException;
import java.util.Optional;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** Keys out of what a terminal sends. Sequences that mean no key of ours are passed over. */
final class KeyReader {

    private static final Key SOME_LETTER = Key.letter(0);

    private final BindingReader reader;
    private final KeyMap<Key> keys = new KeyMap<>();

    KeyReader(Terminal terminal) {
        reader = new BindingReader(terminal.reader());
        bind(terminal, Key.Name.UP, Capability.key_up, "\033[A", "\033OA");
        bind(terminal, Key.Name.DOWN, Capability.key_down, "\033[B", "\033OB");
        bind(terminal, Key.Name.PAGE_UP, Capability.key_ppage, "\033[5~");
        bind(terminal, Key.Name.PAGE_DOWN, Capability.key_npage, "\033[6~");
        bind(terminal, Key.Name.HOME, Capability.key_home, "\033[H", "\033OH", "\033[1~");
        bind(terminal, Key.Name.END, Capability.key_end, "\033[F", "\033OF", "\033[4~");
        keys.bind(Key.of(Key.Name.ENTER), "\r", "\n");
        keys.bind(Key.of(Key.Name.BACKSPACE), "\177", "\b");
        keys.bind(Key.of(Key.Name.ESCAPE), "\033");
        keys.bind(Key.of(Key.Name.INTERRUPT), "\003", "\004");
        for (char letter = ' '; letter < 0x7F; letter++) {
            keys.bind(Key.letter(letter), String.valueOf(letter));
        }
        keys.setUnicode(SOME_LETTER);
        // An escape that nothing follows at once is the key of that name.
        keys.setAmbiguousTimeout(50);
    }

    private void bind(Terminal terminal, Key.Name name, Capability capability, String... sequences) {
        String own = KeyMap.key(terminal, capability);
        if (own != null) {
            keys.bind(Key.of(name), own);
        }
        keys.bind(Key.of(name), sequences);
    }

    Optional<Key> next(long millis) throws IOException {
        int first = reader.peekCharacter(millis);
        if (first == NonBlockingReader.READ_EXPIRED) {
            return Optional.empty();
        }
        if (first == NonBlockingReader.EOF) {
            return Optional.of(Key.of(Key.Name.INTERRUPT));
        }
        Key key = reader.readBinding(keys, null, true);
        return Optional.ofNullable(
                SOME_LETTER.equals(key) ? Key.letter(reader.getLastBinding().codePointAt(0)) : key);
    }
}
