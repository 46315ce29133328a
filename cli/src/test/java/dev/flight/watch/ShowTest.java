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

    private final Arrived arrived = new Arrived();
    private final TimedFace face = new TimedFace();

    /** A terminal whose user waits so long and quits; waiting is what makes its time go on. */
    private static final class TimedFace implements Face {

        private final List<Screen> shown = new ArrayList<>();
        private long now = Story.START;
        private final List<Key> pressed = new ArrayList<>();
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
            if (!pressed.isEmpty()) {
                return Optional.of(pressed.remove(0));
            }
            now += millis;
            return now < quitsAt ? Optional.empty() : Optional.of(Key.letter('q'));
        }
    }

    /** What arrived, all of it in the next frame. */
    private static final class Arrived implements Feed {

        private final List<Happening> waiting = new ArrayList<>();
        private final List<Boolean> recorded = new ArrayList<>();
        private boolean live = true;

        @Override
        public Watching next(Watching before) {
            Watching state = before;
            for (Happening happening : waiting) {
                state = happening.on(state);
            }
            waiting.clear();
            return state;
        }

        @Override
        public boolean isLive() {
            return live;
        }

        @Override
        public Happening record(boolean on, Watching state) {
            recorded.add(on);
            return new Happening.Recorded("", true, "not recorded: the disk is full");
        }
    }

    private Watching run() throws IOException {
        Watching first =
                Watching.starting("file:recording.ndjson", platform -> Pressure.DEFAULT, new Size(24, 80), Story.START);
        return new Show(face, Letters.UNICODE, arrived, () -> face.now, first).run();
    }

    @Test
    void aRecordingIsShownToItsEnd() throws IOException {
        for (String line : Files.readAllLines(RECORDING)) {
            arrived.waiting.add(EventDecoder.decode(line.getBytes(StandardCharsets.UTF_8)));
        }
        arrived.waiting.add(new Happening.Ended());
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
                arrived,
                () -> {
                    arrived.waiting.add(new Happening.Other("", "again"));
                    return flooded.now;
                },
                first);
        show.run();
        assertThat(flooded.shown).hasSize(30);
    }

    @Test
    void aRecordingHasTheTimeOfItsEvents() throws IOException {
        arrived.live = false;
        arrived.waiting.add(new Happening.Tick(Story.START + 5000));
        assertThat(run().nowMillis()).isEqualTo(Story.START + 5000);
    }

    @Test
    void theRecordingThatAKeyAsksForIsBegunAndItsFailureShown() throws IOException {
        face.pressed.add(Key.letter('r'));
        Watching last = run();
        assertThat(arrived.recorded).containsExactly(true);
        assertThat(last.look().recording()).isFalse();
        assertThat(face.shown.get(face.shown.size() - 1).text()).contains("not recorded: the disk is full");
    }
}
