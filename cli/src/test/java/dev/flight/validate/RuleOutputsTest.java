package dev.flight.validate;

import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import dev.flight.report.Goldens;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.text.Wrap;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of each fixture of a rule, to the letter; see {@link Goldens} for how to update it. */
class RuleOutputsTest {

    private static final Path TOP = Path.of("..");
    private static final Path FOLDER = TOP.resolve("fixtures").resolve("rules");
    private static final Catalogue CATALOGUE = Catalogue.builtin();

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> TOP.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpected(String name) throws IOException {
        Path file = TOP.resolve(name);
        Input input = new Input(name, file, true, () -> Files.newInputStream(file));
        ValidationResult result =
                Validation.run(new ValidateRequest(List.of(input), CATALOGUE, List.of(), Baseline.empty()));
        StringWriter out = new StringWriter();
        new TextFindings(Style.PLAIN, Wrap.NEVER).write(result, out);

        Goldens.assertMatches(Goldens.beside(file, ".expected.txt"), fromTheTop(out.toString()));
    }

    @Test
    void noExpectedOutputIsLeftOver() throws IOException {
        Goldens.assertNoneIsStale(FOLDER, ".expected.txt");
    }

    /** Profiles beside a profile are named as it was given. */
    private static String fromTheTop(String text) {
        return text.replace("../fixtures/", "fixtures/");
    }
}
