package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the shipped scenarios: nothing. */
class SampleScenariosTest {

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "fixtures", "scenarios", "memory"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void validateFindsNothing(Path sample) {
        Session session = Session.of("validate", sample.toString());

        assertThat(session.out()).doesNotContain("error[", "warning[").contains("1 file");
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isEqualTo(ExitCode.CLEAN.number());
    }
}
