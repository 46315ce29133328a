package dev.flight.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.ShutdownHooks;
import org.jspecify.annotations.Nullable;

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
    private final AtomicBoolean resized = new AtomicBoolean(true);
    private final AtomicBoolean closed = new AtomicBoolean();
    private Size size = new Size(1, 1);
    private Size drawn = new Size(1, 1);
    private List<AttributedString> last = List.of();

    /** Takes a terminal over. */
    Window(Terminal terminal, ColourDepth depth) {
        this.terminal = terminal;
        this.depth = depth;
        this.before = terminal.enterRawMode();
        this.display = new Display(terminal, true);
        this.keys = new KeyReader(terminal.reader());
        // To ask for the size may cost a process; to be told costs nothing.
        terminal.handle(Terminal.Signal.WINCH, signal -> resized.set(true));
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        terminal.puts(Capability.cursor_invisible);
        terminal.flush();
    }

    /** Draws to a stream as to a terminal that nobody sits at. */
    public static Window onto(OutputStream out) throws IOException {
        return new Window(
                new LineDisciplineTerminal("stream", "xterm-256color", out, StandardCharsets.UTF_8),
                ColourDepth.OF_256);
    }

    /**
     * Takes over the terminal that the process was started in.
     *
     * @param colour whether colours are wanted
     * @param colorterm the value of COLORTERM
     */
    public static Window open(boolean colour, String colorterm) throws IOException {
        // JLine closes its terminal itself when the process is told to end; what was there before comes back first.
        AtomicReference<@Nullable Window> open = new AtomicReference<>();
        ShutdownHooks.add(() -> {
            @Nullable Window window = open.get();
            if (window != null) {
                window.close();
            }
        });
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(false)
                .encoding(StandardCharsets.UTF_8)
                .build();
        Integer colours = terminal.getNumericCapability(Capability.max_colors);
        ColourDepth depth = ColourDepth.of(terminal.getType(), colorterm, colours == null ? 0 : colours);
        Window taken = new Window(terminal, colour ? depth : ColourDepth.NONE);
        open.set(taken);
        return taken;
    }

    @Override
    public Size size() {
        if (resized.getAndSet(false)) {
            size = new Size(terminal.getRows(), terminal.getColumns());
        }
        return size;
    }

    @Override
    public void show(Screen screen) {
        if (closed.get()) {
            return;
        }
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

    /** Gives the terminal back as it was; once, from whichever thread comes first. */
    @Override
    public void close() throws IOException {
        if (!closed.getAndSet(true)) {
            terminal.puts(Capability.exit_ca_mode);
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.cursor_normal);
            terminal.flush();
            terminal.setAttributes(before);
            terminal.close();
        }
    }
}
