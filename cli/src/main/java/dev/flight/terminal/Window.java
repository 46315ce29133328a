package dev.flight.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * The terminal while a screen of ours is on it: keys come at once, the cursor is hidden, and what was there before comes
 * back on {@link #close}. Only what changed since the last screen is sent.
 */
public final class Window implements Face, AutoCloseable {

    private final Terminal terminal;
    private final ColourDepth depth;
    private final Display display;
    private final Attributes before;
    private final KeyReader keys;
    private Size drawn = new Size(1, 1);
    private List<AttributedString> last = List.of();

    /** Takes a terminal over. */
    public Window(Terminal terminal, ColourDepth depth) {
        this.terminal = terminal;
        this.depth = depth;
        this.before = terminal.enterRawMode();
        this.display = new Display(terminal, true);
        this.keys = new KeyReader(terminal);
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        terminal.puts(Capability.cursor_invisible);
        terminal.flush();
    }

    @Override
    public Size size() {
        return new Size(terminal.getRows(), terminal.getColumns());
    }

    @Override
    public void show(Screen screen) {
        if (!screen.size().equals(drawn)) {
            drawn = screen.size();
            display.clear();
            display.resize(org.jline.terminal.Size.of(drawn.columns(), drawn.rows()));
        }
        List<AttributedString> picture = Picture.of(screen, depth);
        // Even where nothing differs JLine would send where the cursor stands.
        if (!picture.equals(last)) {
            last = picture;
            display.update(picture, 0);
        }
    }

    @Override
    public Optional<Key> key(long millis) throws IOException {
        return keys.next(millis);
    }

    @Override
    public void close() {
        terminal.puts(Capability.exit_ca_mode);
        terminal.puts(Capability.keypad_local);
        terminal.puts(Capability.cursor_normal);
        terminal.flush();
        terminal.setAttributes(before);
    }
}
