package dev.flight.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final Screen screen = new Screen(new Size(2, 10), Letters.UNICODE);

    @Test
    void whatDoesNotFitEndsInAMark() {
        screen.write(0, 2, 5, "abcdefgh", Ink.PLAIN);
        assertThat(screen.row(0)).isEqualTo("  abcd…");
    }

    @Test
    void wideLettersTakeTwoCellsAndAreNotCutInHalf() {
        assertThat(screen.write(0, 0, "漢字", Ink.PLAIN)).isEqualTo(4);
        screen.write(1, 0, 4, "漢字漢", Ink.PLAIN);
        assertThat(screen.row(1)).isEqualTo("漢…");
        screen.write(0, 1, "x", Ink.PLAIN);
        assertThat(screen.row(0)).isEqualTo(" x字");
    }

    @Test
    void marksStandOnTheLetterBeforeThemAndHaveAnEnd() {
        screen.write(0, 0, "e" + "\u0301".repeat(1000) + "x", Ink.PLAIN);
        assertThat(screen.row(0)).startsWith("e\u0301").endsWith("x").hasSizeLessThan(12);
        screen.write(1, 0, "\u0301x", Ink.PLAIN);
        assertThat(screen.row(1)).isEqualTo("x");
    }

    @Test
    void textBesideTheScreenIsNotWritten() {
        screen.write(2, 0, "x", Ink.PLAIN);
        screen.write(0, 10, "x", Ink.PLAIN);
        screen.write(0, -1, "x", Ink.PLAIN);
        assertThat(screen.text()).isEqualTo("\n\n");
    }

    @Test
    void randomTextNeverActsOnTheTerminal() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            String text = random.ints(12, 0, i % 2 == 0 ? 0x300 : Character.MAX_CODE_POINT + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Screen drawn = new Screen(new Size(1, 20), i % 2 == 0 ? Letters.UNICODE : Letters.ASCII);
            drawn.write(0, random.nextInt(20), text, Ink.PLAIN);
            assertThat(drawn.row(0).codePoints())
                    .as(text)
                    .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        }
    }

    @Test
    void withoutUtf8AQuestionMarkStandsForALetter() {
        Screen ascii = new Screen(new Size(1, 10), Letters.ASCII);
        ascii.write(0, 0, "é漢\u001b", Ink.PLAIN);
        assertThat(ascii.row(0)).isEqualTo("???");
    }

    @Test
    void eachDepthOfColourShowsATone() {
        Ink alarm = Ink.of(Tone.ALARM);
        assertThat(ColourDepth.NONE.style(alarm)).isEqualTo(AttributedStyle.DEFAULT);
        assertThat(ColourDepth.OF_16.style(alarm)).isEqualTo(AttributedStyle.DEFAULT.foreground(9));
        assertThat(ColourDepth.OF_256.style(alarm)).isEqualTo(AttributedStyle.DEFAULT.foreground(196));
        assertThat(ColourDepth.TRUE.style(alarm)).isEqualTo(AttributedStyle.DEFAULT.foreground(0xFF, 0x30, 0x30));
    }

    @Test
    void theDepthOfColourIsWhatTheEnvironmentSays() {
        assertThat(ColourDepth.of("xterm-256color", "truecolor", 256)).isEqualTo(ColourDepth.TRUE);
        assertThat(ColourDepth.of("xterm-256color", "", 256)).isEqualTo(ColourDepth.OF_256);
        assertThat(ColourDepth.of("linux", "", 8)).isEqualTo(ColourDepth.OF_16);
        assertThat(ColourDepth.of("vt100", "", 0)).isEqualTo(ColourDepth.NONE);
        assertThat(ColourDepth.of("dumb", "truecolor", 256)).isEqualTo(ColourDepth.NONE);
    }
}
