package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to get a file wrong, in fixtures/broken: {@code input.yaml} as it is, {@code expected.txt} as `flight validate
 * input.yaml` says it, and {@code place.txt} with the text under each caret. {@code -Dflight.update=true} writes
 * expected.txt anew; place.txt is written by hand, so that a caret that moves is seen.
 */
class BrokenInputsTest {

    private static final Path FOLDER = Path.of("../fixtures/broken");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsWrong(String name) throws IOException {
        Path expected = FOLDER.resolve(name).resolve("expected.txt");

        Run run = validate(name, 0);

        if (Boolean.getBoolean("flight.update")) {
            Files.writeString(expected, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(expected));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(run.out()).doesNotContain("internal error").doesNotContain("Exception");
        assertThat(run.out().codePoints().filter(c -> c != '\n'))
                .noneMatch(Character::isISOControl)
                .noneMatch(c -> Character.getType(c) == Character.FORMAT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhere(String name) throws IOException {
        List<Marked> findings = Marked.in(validate(name, 0).out());

        assertThat(findings).isNotEmpty().allMatch(finding -> isInside(finding, bytes(name)));
        assertThat(findings.stream().map(Marked::text)).containsExactlyElementsOf(places(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void keepsThePlaceInSightOnASmallTerminal(String name) throws IOException {
        for (int width : new int[] {30, 60, 100}) {
            List<Marked> findings = Marked.in(validate(name, width).out());
            List<String> places = places(name);

            assertThat(findings).hasSameSizeAs(places);
            for (int i = 0; i < places.size(); i++) {
                assertThat(findings.get(i).text())
                        .isNotEmpty()
                        .satisfies(shown -> assertThat(shown).isNotEqualTo("..."));
                assertThat(places.get(i)).startsWith(findings.get(i).text());
            }
        }
    }

    @Test
    void aFileOverEightMebibytesIsRefused() {
        byte[] bytes = new byte[(8 << 20) + 1];
        Arrays.fill(bytes, (byte) '#');

        Run run = Run.Around.NOTHING.in(bytes).run("validate", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("error[yaml/too-large]", "<stdin>:1:1", "8388608");
    }

    @Test
    void aFileOfEightMebibytesIsRead() {
        byte[] bytes = new byte[8 << 20];
        Arrays.fill(bytes, (byte) '#');

        assertThat(Run.Around.NOTHING.in(bytes).run("validate", "-").out()).contains("yaml/empty");
    }

    @Test
    void moreThanTwoHundredThousandKeysAndValuesAreRefused() {
        String text = "kind: AllocationManifest\nname: [" + "a,".repeat(199_999) + "]\n";

        Run run = Run.Around.NOTHING.in(text.getBytes(StandardCharsets.UTF_8)).run("validate", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("error[yaml/too-many-nodes]: more than 200000", "<stdin>:2:");
        assertThat(Marked.in(run.out())).extracting(Marked::text).containsExactly("a");
    }

    private static Run validate(String name, int width) {
        Path folder = FOLDER.resolve(name);
        Run run = Run.Around.NOTHING
                .folder(folder)
                .width(width)
                .run("validate", folder.resolve("input.yaml").toString());
        return new Run(run.code(), run.out().replace(folder + "/", ""), run.err());
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name).resolve("input.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> places(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name).resolve("place.txt"));
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private static boolean isInside(Marked finding, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        if (finding.line() > lines.length) {
            return false;
        }
        String line = lines[finding.line() - 1];
        return finding.column() <= line.codePointCount(0, line.length()) + 1;
    }
}
