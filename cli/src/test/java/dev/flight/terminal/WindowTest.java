package dev.flight.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private LineDisciplineTerminal terminal;
    private Window window;

    @BeforeEach
    void open() throws IOException {
        terminal = new LineDisciplineTerminal("test", "xterm-256color", sent, StandardCharsets.UTF_8);
        terminal.setSize(org.jline.terminal.Size.of(20, 3));
        window = new Window(terminal, ColourDepth.OF_256);
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    private String shows(String text, Ink ink) {
        sent.reset();
        Screen screen = new Screen(window.size(), Letters.UNICODE);
        screen.write(0, 0, text, ink);
        screen.write(1, 0, "the same in each", Ink.PLAIN);
        window.show(screen);
        return sent.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onlyWhatChangedIsSent() {
        assertThat(shows("used 41MB", Ink.PLAIN)).contains("used 41MB", "the same in each");
        assertThat(shows("used 42MB", Ink.PLAIN)).contains("2").doesNotContain("used", "the same");
        assertThat(shows("used 42MB", Ink.PLAIN)).isEmpty();
    }

    @Test
    void coloursAreSentAsTheDepthHasThem() {
        assertThat(shows("x", Ink.of(Tone.ALARM))).contains("38;5;196");
    }

    @Test
    void whatStoodThereBeforeComesBack() throws IOException {
        assertThat(sent.toString(StandardCharsets.UTF_8)).contains("\u001b[?1049h", "\u001b[?25l");
        sent.reset();
        window.close();
        assertThat(sent.toString(StandardCharsets.UTF_8))
                .contains("\u001b[?1049l")
                .contains("\u001b[?");
    }

    @Test
    void keysAreReadAsTheTerminalSendsThem() throws IOException {
        terminal.processInputBytes("a\u001b[A\u001bOB\u001b[5~\r\u007fé\u001b".getBytes(StandardCharsets.UTF_8));
        List<Key> keys = new ArrayList<>();
        for (Optional<Key> key = window.key(200); key.isPresent(); key = window.key(200)) {
            keys.add(key.get());
        }
        assertThat(keys)
                .containsExactly(
                        Key.letter('a'),
                        Key.of(Key.Name.UP),
                        Key.of(Key.Name.DOWN),
                        Key.of(Key.Name.PAGE_UP),
                        Key.of(Key.Name.ENTER),
                        Key.of(Key.Name.BACKSPACE),
                        Key.letter('é'),
                        Key.of(Key.Name.ESCAPE));
    }

    @Test
    void aSequenceThatBreaksOffHoldsNoKeyUp() throws IOException {
        terminal.processInputBytes("\u001b[".getBytes(StandardCharsets.UTF_8));
        assertThat(window.key(200)).isEmpty();
        terminal.processInputBytes("\u001b".getBytes(StandardCharsets.UTF_8));
        assertThat(window.key(200)).contains(Key.of(Key.Name.ESCAPE));
        terminal.processInputBytes("q".getBytes(StandardCharsets.UTF_8));
        assertThat(window.key(200)).contains(Key.letter('q'));
    }

    @Test
    void sequencesOfOtherKeysArePassedOver() throws IOException {
        terminal.processInputBytes("\u001b[200~\u001b[1;5A\u001bxq".getBytes(StandardCharsets.UTF_8));
        assertThat(window.key(200)).isEmpty();
        assertThat(window.key(200)).contains(Key.of(Key.Name.UP));
        assertThat(window.key(200)).isEmpty();
        assertThat(window.key(200)).contains(Key.letter('q'));
    }

    @Test
    void linesAreSentAsLettersOfUnicode() {
        assertThat(shows("━━█▁", Ink.PLAIN)).contains("━━█▁").doesNotContain("\u001b(0");
    }

    @Test
    void anotherSizeIsHeardOf() {
        assertThat(window.size()).isEqualTo(new Size(3, 20));
        terminal.setSize(org.jline.terminal.Size.of(30, 7));
        terminal.raise(org.jline.terminal.Terminal.Signal.WINCH);
        assertThat(window.size()).isEqualTo(new Size(7, 30));
    }

    @Test
    void theTerminalIsGivenBackOnce() throws IOException {
        window.close();
        sent.reset();
        window.close();
        assertThat(sent.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyDepthDrawsTheSameText(ColourDepth depth) {
        Screen screen = new Screen(new Size(1, 20), Letters.UNICODE);
        screen.write(0, 0, "漢 full", Ink.of(Tone.ALARM).strong());
        assertThat(Picture.of(screen, depth).get(0).toString()).startsWith("漢 full");
    }
}
