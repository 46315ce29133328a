package dev.flight.wit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to get a contract wrong, in fixtures/wit/broken: {@code CASE.wit}, {@code CASE.txt} with the report on it, and
 * {@code CASE.place.txt} with the text that each finding marks. {@code -Dflight.update=true} writes the reports anew; the
 * places are written by hand, so that a mark that moves is seen.
 */
class BrokenContractsTest {

    private static final Path FOLDER = ContractFixtures.BROKEN;

    static Stream<String> cases() {
        return ContractFixtures.in(FOLDER).stream()
                .map(each -> each.getFileName().toString())
                .filter(each -> each.endsWith(".wit"))
                .map(each -> each.substring(0, each.length() - ".wit".length()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsWrong(String name) throws IOException {
        Path expected = FOLDER.resolve(name + ".txt");

        String report = report(read(name).findings());

        if (Boolean.getBoolean("flight.update")) {
            Files.writeString(expected, report);
        }
        assertThat(report).isEqualTo(Files.readString(expected));
        assertThat(read(name).value()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void marksTheTextThatIsWrong(String name) throws IOException {
        String places = read(name).findings().stream()
                .map(each -> marked(each.at()) + "\n")
                .collect(Collectors.joining());

        assertThat(places).isEqualTo(Files.readString(FOLDER.resolve(name + ".place.txt")));
    }

    private static Checked<Contract> read(String name) {
        return ContractFolder.read(FOLDER.resolve(name + ".wit"));
    }

    private static String report(List<Diagnostic> findings) {
        TextFindings text = new TextFindings(Style.PLAIN, Wrap.NEVER);
        return findings.stream()
                .map(each -> text.text(each) + "\n")
                .collect(Collectors.joining())
                .replace(FOLDER + "/", "");
    }

    private static String marked(Location at) {
        int before = at.start().column() - at.excerptColumn();
        String behind = at.excerpt().substring(at.excerpt().offsetByCodePoints(0, before));
        boolean oneLine = at.start().line() == at.end().line();
        int length = oneLine ? at.end().column() - at.start().column() : behind.codePointCount(0, behind.length());
        return Printable.of(behind.substring(0, behind.offsetByCodePoints(0, length)));
    }
}
