package dev.flight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import dev.flight.terminal.Key;
import dev.flight.terminal.Letters;
import dev.flight.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Screens as text. {@code -Dflight.update=true} writes them anew. */
class DashboardGoldenTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "screens");

    private static final Map<String, UnaryOperator<Story>> SCENES = Map.of(
            "sessions", story -> story,
            "filter", story -> story.types("/pressure:high|critical").presses(Key.Name.ENTER),
            "typing", story -> story.types("/platform:[p"),
            "detail", story -> story.presses(Key.Name.ENTER),
            "quiet-detail", story -> story.presses(Key.Name.END, Key.Name.ENTER),
            "help", story -> story.types("?"),
            "paused",
                    story -> story.types("p")
                            .at(125)
                            .snapshot("shop-frontend", "dreamcast", 16 << 20, 16 << 20, 0.5)
                            .then(new Happening.Disconnected("the server closed the connection")));

    static Stream<Arguments> scenes() {
        return SCENES.keySet().stream()
                .sorted()
                .flatMap(scene -> Stream.of(Arguments.of(scene, 80, 24), Arguments.of(scene, 160, 48)));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void looksAsExpected(String scene, int columns, int rows) throws IOException {
        Story story = Objects.requireNonNull(SCENES.get(scene)).apply(Story.ofFiveSessions(columns, rows));
        String size = columns + "x" + rows;
        Goldens.assertMatches(
                FOLDER.resolve(scene + "-" + size + ".txt"), story.screen().text());
    }

    @Test
    void looksAsExpectedWithoutUtf8() throws IOException {
        Story story = Story.ofFiveSessions(80, 24).presses(Key.Name.ENTER);
        String text = Dashboard.draw(story.state(), Letters.ASCII).text();
        assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F));
        Goldens.assertMatches(FOLDER.resolve("ascii-80x24.txt"), text);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "5,3", "20,10", "40,12", "79,23", "200,60", "1000,1000"})
    void everySizeIsDrawnAndNoRowIsWider(int columns, int rows) {
        for (UnaryOperator<Story> scene : SCENES.values()) {
            String text =
                    scene.apply(Story.ofFiveSessions(columns, rows)).screen().text();
            assertThat(text.lines()).hasSize(rows).allMatch(line -> Printable.width(line) <= columns);
        }
    }
}
