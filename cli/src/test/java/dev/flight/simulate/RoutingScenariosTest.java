package dev.flight.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expectation of the routing scenarios in fixtures/scenarios holds. */
@Tag("long")
class RoutingScenariosTest {

    static final Path QUEUEING = Path.of("..", "fixtures", "scenarios", "queueing");
    private static final Path ROUTING = Path.of("..", "fixtures", "scenarios", "routing");

    static Stream<String> queueing() throws IOException {
        return scenarios(QUEUEING);
    }

    static Stream<String> routing() throws IOException {
        return scenarios(ROUTING);
    }

    private static Stream<String> scenarios(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".yaml")).sorted().toList().stream();
        }
    }

    /** What queueing theory knows exactly, the model shows within the error of its sample. */
    @ParameterizedTest
    @MethodSource
    void queueing(String file) {
        assertThat(ScenarioVerdict.missed(file, null)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void routing(String file) {
        assertThat(ScenarioVerdict.missed(file, 2)).isEmpty();
    }
}
