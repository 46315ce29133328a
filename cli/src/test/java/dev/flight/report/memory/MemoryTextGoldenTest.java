package dev.flight.report.memory;

import dev.flight.report.Goldens;
import dev.flight.report.Style;
import dev.flight.sim.memory.SampleResults;
import dev.flight.sim.memory.SimulationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the text against the expected one at two widths; see {@link Goldens} for how to update them. */
class MemoryTextGoldenTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "reports", "memory");

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void writesTheExpectedText(String name, SimulationResult result) throws IOException {
        for (int width : new int[] {80, 120}) {
            String text = new MemoryText(Style.PLAIN, width).text(result);
            Goldens.assertMatches(FOLDER.resolve(name + "-" + width + ".txt"), text);
        }
    }

    static Stream<Arguments> results() {
        return Stream.of(
                Arguments.of("fragmented", SampleResults.fragmented()),
                Arguments.of("lives", SampleResults.lives()),
                Arguments.of("policies", SampleResults.policies()),
                Arguments.of("killed", SampleResults.killed()),
                Arguments.of("idle", SampleResults.idle()));
    }
}
