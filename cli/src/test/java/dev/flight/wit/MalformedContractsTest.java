package dev.flight.wit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Position;
import dev.flight.wit.syntax.WitBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts that went wrong by chance: each is read to its end, and each mistake stands at a place of the text. */
@Tag("long")
class MalformedContractsTest {

    private static final int EDITS = 120;
    private static final int TEXTS_AT_RANDOM = 300;

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : List.of(ContractFixtures.VALID, ContractFixtures.OURS)) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(each -> each.toString().endsWith(".wit")).sorted().forEach(files::add);
            }
        }
        return files.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aTextWithAMistakeOrTwoIsReadToItsEnd(Path file) throws IOException {
        String text = Files.readString(file);
        for (int seed = 0; seed < EDITS; seed++) {
            Random random = new Random(seed);
            String edited = text;
            for (int i = 0; i <= random.nextInt(3); i++) {
                edited = WitEdit.any(random).apply(edited, random);
            }
            holds(edited, file + " with seed " + seed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aTextThatEndsAnywhereIsReadToItsEnd(Path file) throws IOException {
        String text = Files.readString(file);
        for (int end = 0; end < text.length(); end += Math.max(1, text.length() / 100)) {
            holds(text.substring(0, end), file + " up to " + end);
        }
    }

    @Test
    void wordsInAnyOrderAreReadToTheirEnd() {
        String[] words =
                ("package interface world use record variant enum flags resource type func async static import "
                                + "export include with as list option result tuple future stream own borrow map constructor u8 string "
                                + "name a-b fooBar %list 1.0.0 7 { } ( ) < > , ; : . / @ -> = _ % \" /* */ // /// \n ? [ ] é \u0000 \u202E")
                        .split(" ");
        for (int seed = 0; seed < TEXTS_AT_RANDOM; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "package a:b; interface c {" : "");
            for (int i = 0; i < random.nextInt(80); i++) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            holds(text.toString(), "seed " + seed);
        }
    }

    @Test
    void bytesAtRandomAreTextOrHaveAPlaceWhereTheyAreNot() {
        for (int seed = 0; seed < TEXTS_AT_RANDOM; seed++) {
            byte[] bytes = new byte[new Random(seed).nextInt(200)];
            new Random(seed).nextBytes(bytes);
            Checked<String> text = WitBytes.decode("a.wit", bytes);
            if (text.value() == null) {
                assertThat(text.findings()).hasSize(1);
            } else {
                holds(text.value(), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list<",
                "/*",
                "{",
                "(",
                "package a:b {",
                "tuple<u8,",
                "@since(",
                "record a { b: ",
                "a:",
                "%",
                "\""
            })
    void nothingIsTooDeep(String part) {
        String text = "package a:b;\ninterface c { type d = " + part.repeat(100_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> holds(text, part));
    }

    @Test
    void aLongLineIsReadInLinearTime() {
        StringBuilder line = new StringBuilder("package a:b; interface c { /* \uD83D\uDE00 */ record r {");
        for (int i = 0; i < 40_000; i++) {
            line.append("n").append(i).append(": strin, ");
        }
        String text = line.append("}}").toString();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> holds(text, "one line"));

        assertThat(ContractReader.read(Map.of("a.wit", text)).findings())
                .hasSize(501)
                .last()
                .satisfies(each -> assertThat(each.message()).isEqualTo("39500 more mistakes are not shown"));
    }

    @Test
    void aLongChainOfTypesIsNoProblem() {
        StringBuilder text = new StringBuilder("package a:b;\ninterface c {\n  type t0 = u8;\n");
        for (int i = 1; i < 20_000; i++) {
            text.append("  type t").append(i).append(" = t").append(i - 1).append(";\n");
        }
        Checked<Contract> read = ContractReader.read(Map.of("a.wit", text + "}\n"));

        assertThat(ContractFixtures.said(read.findings())).isEmpty();
    }

    private static void holds(String text, String what) {
        Checked<Contract> read = ContractReader.read(Map.of("a.wit", text));
        boolean refused = read.hasErrors();

        assertThat(read.value() == null).as(what).isEqualTo(refused);
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        assertThat(read.findings()).as(what).allSatisfy(each -> assertInside(each, lines));
        Contract contract = read.value();
        if (contract != null) {
            Checked<Contract> again = ContractReader.read(WitPrinter.files(contract));
            assertThat(Unplaced.of(again.value())).as(what).isEqualTo(Unplaced.of(contract));
        }
    }

    private static void assertInside(Diagnostic finding, String[] lines) {
        Position start = finding.at().start();
        assertThat(start.line()).as(finding.message()).isLessThanOrEqualTo(lines.length);
        String line = lines[start.line() - 1];
        assertThat(start.column()).as(finding.message()).isLessThanOrEqualTo(line.codePointCount(0, line.length()) + 1);
        assertThat(finding.at().end()).as(finding.message()).isGreaterThanOrEqualTo(start);
        assertThat(finding.message()).isNotBlank();
        int shownFrom = line.offsetByCodePoints(0, finding.at().excerptColumn() - 1);
        assertThat(line.substring(shownFrom)).startsWith(finding.at().excerpt());
    }
}
