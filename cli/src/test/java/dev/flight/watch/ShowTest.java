package dev.flight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.Pressure;
import dev.flight.report.Goldens;
import dev.flight.terminal.Face;
import dev.flight.terminal.Key;
import dev.flight.terminal.Letters;
import dev.flight.terminal.Screen;
import dev.flight.terminal.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowTest {

    private static final Path RECORDING = Path.of("..", "fixtures", "snapshots", "three-sessions", "recording.ndjson");

    private final Intake intake = new Intake(10_000);
    private final TimedFace face = new TimedFace();

    /** A terminal whose user waits so long and quits; waiting is what makes its time go on. */
    private static final class TimedFace implements Face {

        private final List<Screen> shown = new ArrayList<>();
        private long now = Story.START;
        private long quitsAt = Story.START + 2950;

        @Override
        public Size size() {
            return new Size(24, 80);
        }

        @Override
        public void show(Screen screen) {
            shown.add(screen);
        }

        @Override
        public Optional<Key> key(long millis) {
            now += millis;
            return now < quitsAt ? Optional.empty() : Optional.of(Key.letter('q'));
        }
    }

    private Watching run() throws IOException {
        Watching first =
                Watching.starting("file:recording.ndjson", platform -> Pressure.DEFAULT, new Size(24, 80), Story.START);
        return new Show(face, Letters.UNICODE, intake, () -> face.now, first).run();
    }

    @Test
    void aRecordingIsShownToItsEnd() throws IOException {
        for (String line : Files.readAllLines(RECORDING)) {
            intake.offer(EventDecoder.decode(line.getBytes(StandardCharsets.UTF_8)));
        }
        intake.offer(new Happening.Ended());
        Watching last = run();
        assertThat(last.tally().received()).isEqualTo(720);
        Goldens.assertMatches(
                Path.of("..", "fixtures", "screens", "recording-80x24.txt"),
                face.shown.get(face.shown.size() - 1).text());
    }

    @Test
    void nothingIsDrawnWhereNothingHappensButTheClock() throws IOException {
        run();
        assertThat(face.shown).hasSize(3);
    }

    @Test
    void aFloodIsDrawnTenTimesASecond() throws IOException {
        TimedFace flooded = face;
        Watching first = Watching.starting("x", platform -> Pressure.DEFAULT, new Size(24, 80), Story.START);
        Show show = new Show(
                flooded,
                Letters.UNICODE,
                intake,
                () -> {
                    intake.offer(new Happening.Other("", "again"));
                    return flooded.now;
                },
                first);
        show.run();
        assertThat(flooded.shown).hasSize(30);
    }

    @Test
    void whatIsDroppedIsCountedAsAGap() {
        Intake small = new Intake(2);
        for (int i = 0; i < 5; i++) {
            small.offer(new Happening.Other("", "event " + i));
        }
        assertThat(small.drain())
                .containsExactly(
                        new Happening.Gap(3, "they came faster than they could be shown"),
                        new Happening.Other("", "event 3"),
                        new Happening.Other("", "event 4"));
        assertThat(small.drain()).isEmpty();
    }
}
