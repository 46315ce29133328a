package dev.flight.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.text.Wrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to get a trace wrong, in fixtures/traces/broken: {@code input.*} as it is, and in {@code expected.txt} what is
 * said of it, and whether it is usable, without and with {@code skipBad}. {@code -Dflight.update=true} writes expected.txt
 * anew.
 */
class BrokenTracesTest {

    private static final Path FOLDER = Path.of("../fixtures/traces/broken");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsWrongAndWhere(String name) throws IOException {
        Traces.Read strict = Traces.read(input(name), TraceOptions.DEFAULT);
        Traces.Read lenient = Traces.read(input(name), TraceOptions.DEFAULT.withSkipBad());
        boolean same = text(strict).equals(text(lenient));

        Goldens.assertMatches(
                FOLDER.resolve(name).resolve("expected.txt"),
                text(strict) + (same ? "" : "\nwith bad lines skipped:\n\n" + text(lenient)));
        assertThat(strict.findings()).isNotEmpty();
        assertThat(text(strict).codePoints().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysTheSameWhenItComesAByteAtATime(String name) throws IOException {
        Traces.Read slow = Traces.read(Traces.slowly(input(name)), TraceOptions.DEFAULT);

        assertThat(text(slow)).isEqualTo(text(Traces.read(input(name), TraceOptions.DEFAULT)));
    }

    private static String text(Traces.Read read) {
        TextFindings report = new TextFindings(Style.PLAIN, Wrap.NEVER);
        List<String> found = read.findings().stream().map(report::text).toList();
        Trace trace = read.trace();
        return String.join("\n", found)
                + "\n" + trace.lines() + " lines, " + trace.operations() + " operations, " + trace.skipped()
                + " skipped, "
                + (trace.usable() ? "usable" : "not usable") + "\n";
    }

    private static byte[] input(String name) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(name))) {
            Path input = files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(input);
        }
    }
}
