package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.conformance.source.Language;
import dev.flight.conformance.source.StaticConformance;
import dev.flight.conformance.source.StaticConformance.Request;
import dev.flight.conformance.source.StaticConformance.Result;
import dev.flight.conformance.source.StaticConformance.Source;
import dev.flight.conformance.source.Tools;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.report.Goldens;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.text.Wrap;
import dev.flight.wit.BuiltinContract;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hand-written sources in {@code fixtures/conformance/static}, read by the tools of their languages. */
@Tag("long")
@Tag("outside")
class StaticConformanceTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "conformance", "static");
    private static final Pattern WANTED = Pattern.compile("// want ([a-z -]+)$");
    private static final String OLDEST = "typescript@5.9.3";

    @TempDir
    Path scratch = Path.of("");

    private Result run(Language language, String folder, boolean isWhole, Tools tools) {
        Source source = new Source(language, FOLDER.resolve(language.text()).resolve(folder));
        return StaticConformance.run(new Request(BuiltinContract.read(), List.of(source), isWhole), tools, scratch);
    }

    private Result run(Language language, String folder) {
        return run(language, folder, false, tools(language));
    }

    private static Tools tools(Language language) {
        return language == Language.GO ? OutsidePrograms.go() : OutsidePrograms.typeScript(OLDEST);
    }

    @ParameterizedTest
    @EnumSource
    void sourcesThatAgreeInWhateverStyleHaveNoFinding(Language language) {
        Result result = run(language, "agrees");

        assertThat(result.findings().findings()).isEmpty();
        assertThat(result.coverage().get(0).found())
                .hasSizeGreaterThan(10)
                .contains("realtime-event", "trend-direction");
    }

    @ParameterizedTest
    @EnumSource
    void tenDriftsAreFoundAndNothingElse(Language language) throws IOException {
        Result result = run(language, "drifts");

        assertThat(result.findings().findings()).hasSize(10);
        assertGolden(language, "drifts", result);
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotCompileIsComparedAsFarAsItCanBeRead(Language language) throws IOException {
        assertGolden(language, "broken", run(language, "broken"));
    }

    @ParameterizedTest
    @EnumSource
    void everyDriftIsFoundAtItsLine(Language language) throws IOException {
        List<String> found = run(language, "kinds").findings().findings().stream()
                .map(StaticConformanceTest::placed)
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted(FOLDER.resolve(language.text() + "/kinds")));
    }

    /** Nothing is found in what we generate ourselves. */
    @Test
    void theBindingsForGoHaveEveryTypeOfTheContractAsItIs() {
        OutsidePrograms.go();

        Session session = Session.of("conform", "--static", "--all", "--go", "../fixtures/bindings/go");

        assertThat(session.out()).startsWith("no findings");
        assertThat(session.code()).isZero();
    }

    @Test
    void theBindingsForTypeScriptHaveTheTypesOfTheirPackageAsTheyAre() {
        Source source = new Source(Language.TYPESCRIPT, Path.of("../fixtures/bindings/typescript/memory-components"));

        Result result = StaticConformance.run(
                new Request(BuiltinContract.read(), List.of(source), false),
                OutsidePrograms.typeScript(OLDEST),
                scratch);

        assertThat(result.findings().findings()).isEmpty();
        assertThat(result.coverage().get(0).found()).hasSize(11);
    }

    @ParameterizedTest
    @EnumSource
    void commentsIgnoreWithAReasonOnly(Language language) {
        assertThat(run(language, "kinds").findings().suppressed())
                .hasSize(language == Language.GO ? 3 : 1)
                .allSatisfy(each -> assertThat(each.reason()).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void allTypesAreAskedForWhenAllAreWanted(Language language) {
        Result result = run(language, "agrees", true, tools(language));

        assertThat(result.findings().findings())
                .hasSameSizeAs(result.coverage().get(0).absent())
                .allMatch(each -> each.rule().equals("conformance/type-absent"));
    }

    /** From 7 on the compiler's programming interface is in another package. */
    @ParameterizedTest
    @ValueSource(strings = {"typescript@6.0.3", "typescript@7.0.2 @typescript/typescript6@6.0.2"})
    void newerCompilersFindTheSame(String packages) throws IOException {
        Tools tools = OutsidePrograms.typeScript(packages.split(" ", -1));

        assertGolden(Language.TYPESCRIPT, "drifts", run(Language.TYPESCRIPT, "drifts", false, tools));
    }

    @Test
    void aCompilerWithoutItsInterfaceIsToldWhatToInstall() {
        Session session = withoutCompiler("typescript@7.0.2");

        assertThat(session.code()).isEqualTo(4);
        assertThat(session.err())
                .contains("npm install --save-dev @typescript/typescript6")
                .hasLineCount(1);
    }

    /** The command's own environment has no NODE_PATH: the folder's own node_modules is what counts. */
    private Session withoutCompiler(String packages) {
        Tools tools = OutsidePrograms.typeScript(packages);
        Tools.Outcome where = tools.run(List.of("node", "-p", "process.env.NODE_PATH"), scratch, Map.of());
        try {
            Files.createSymbolicLink(
                    scratch.resolve("node_modules"), Path.of(where.out().strip()));
            Files.writeString(scratch.resolve("a.ts"), "export type A = string;\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Session.of("conform", "--static", "--typescript", scratch.toString());
    }

    @Test
    void theCommandWritesTheReportsOfValidate() {
        OutsidePrograms.go();
        String folder = FOLDER.resolve("go/drifts").toString();

        Session session = Session.of("conform", "--static", "--go", folder, "--format", "json");

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.out()).contains("\"format\": \"flight.validate/1\"", "\"rule\": \"conformance/wire-name\"");
        assertThat(session.err()).contains("7 of the contract's 45 types");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--static", "--static go", "--go .", "--all", "--static --go . --fail-on x"})
    void whatMakesNoSenseIsAMistakeOfUsage(String options) {
        Session session = Session.of(("conform " + options).split(" ", -1));

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("--").doesNotContain("Exception");
    }

    @Test
    void aFolderWithNothingToCompareIsNoAgreement() throws IOException {
        OutsidePrograms.go();
        Files.writeString(scratch.resolve("go.mod"), "module example.com/other\n\ngo 1.19\n");
        Files.writeString(
                scratch.resolve("other.go"), "package other\n\ntype Colour struct{ Red, Green, Blue uint8 }\n");

        Session session = Session.of("conform", "--static", "--go", scratch.toString());

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("has none of the contract's types, so that nothing was compared");
    }

    @Test
    void aFolderWithoutGoIsAFaultOfTheSurroundings() {
        OutsidePrograms.go();

        Session session = Session.of("conform", "--static", "--go", scratch.toString());

        assertThat(session.code()).isEqualTo(4);
        assertThat(session.err()).startsWith("flight: go: ").hasLineCount(1);
    }

    private static String placed(Diagnostic finding) {
        String file = finding.at().file().replace('\\', '/');
        return file.substring(file.indexOf("/kinds/")) + ":"
                + finding.at().start().line() + " " + finding.rule();
    }

    private static List<String> wanted(Path folder) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                String name = file.toString().replace('\\', '/');
                for (int i = 0; i < lines.size(); i++) {
                    Matcher wanted = WANTED.matcher(lines.get(i));
                    String place = name.substring(name.indexOf("/kinds/")) + ":" + (i + 1);
                    if (wanted.find()) {
                        Stream.of(wanted.group(1).split(" ", -1))
                                .forEach(rule -> all.add(place + " conformance/" + rule));
                    }
                }
            }
        }
        return all;
    }

    private static void assertGolden(Language language, String name, Result result) throws IOException {
        StringWriter out = new StringWriter();
        new TextFindings(Style.PLAIN, Wrap.NEVER).write(result.findings(), out);
        String text = out.toString().replace("../fixtures/", "fixtures/").replace("..\\fixtures\\", "fixtures/");
        Goldens.assertMatches(
                FOLDER.resolve(language.text().toLowerCase(Locale.ROOT)).resolve(name + ".txt"), text);
    }
}
