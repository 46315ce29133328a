package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the shipped samples; see {@link Goldens} for how to update it. */
class SampleManifestsTest {

    static final Path FOLDER = Path.of("..", "fixtures", "manifests");

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void validateSaysWhatIsExpected(Path sample) throws IOException {
        Session session = Session.of("validate", sample.toString());

        Goldens.assertMatches(Goldens.beside(sample, ".expected.txt"), fromTheTop(session.out()));
        assertThat(session.err()).isEmpty();
        boolean hasErrors = session.out().contains("error[");
        assertThat(session.code()).isEqualTo((hasErrors ? ExitCode.FINDINGS : ExitCode.CLEAN).number());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void planSaysWhatIsExpected(Path sample) throws IOException {
        Session session = Session.of("plan", sample.toString());

        Goldens.assertMatches(Goldens.beside(sample, ".plan.txt"), fromTheTop(session.out()));
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isEqualTo(ExitCode.CLEAN.number());
    }

    @Test
    void noExpectedOutputIsLeftOver() throws IOException {
        Goldens.assertNoneIsStale(FOLDER, ".expected.txt");
        Goldens.assertNoneIsStale(FOLDER, ".plan.txt");
    }

    /** Files by their path in the repository, wherever the tests run. */
    private static String fromTheTop(String text) {
        return text.replace("../fixtures/", "fixtures/");
    }
}
