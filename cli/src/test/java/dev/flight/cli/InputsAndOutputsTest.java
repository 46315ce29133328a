package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsAndOutputsTest {

    private static final String CLEAN = ExitCodesTest.CLEAN;
    private static final String BROKEN = ExitCodesTest.BROKEN;

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void severalFilesAreOneReportInTheOrderOfTheirNames() throws IOException {
        String b = file("b.yaml", BROKEN);
        String a = file("a.yaml", BROKEN);

        Run run = Run.of("validate", b, a, b);

        assertThat(run.out()).endsWith("2 errors in 2 files\n");
        assertThat(run.out().indexOf("a.yaml")).isLessThan(run.out().indexOf("b.yaml"));
    }

    @Test
    void aDashIsStandardInput() throws IOException {
        Run run = Run.Around.NOTHING
                .in(BROKEN.getBytes(StandardCharsets.UTF_8))
                .run("validate", "-", file("a.yaml", CLEAN));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("--> <stdin>:7:41").endsWith("1 error in 2 files\n");
    }

    @Test
    void aFolderIsItsYamlWithoutForeignAndHiddenFiles() throws IOException {
        file("a.yaml", BROKEN);
        file("deep/b.yml", BROKEN);
        file("deep/deployment.yaml", "kind: Deployment\nspec: &x {a: !t 1, <<: {}}\n");
        file("values.yaml", "a: 1\n");
        file("notes.txt", "no: [yaml");
        file(".hidden/c.yaml", BROKEN);

        Run run = Run.of("validate", folder.toString());

        assertThat(run.out()).endsWith("2 errors in 2 files\n").doesNotContain("deployment");
    }

    @Test
    void aForeignFileThatIsNamedIsChecked() throws IOException {
        assertThat(Run.of("validate", file("d.yaml", "kind: Deployment\n")).out())
                .contains("file/kind");
    }

    @Test
    void aPatternIsWhatItMatches() throws IOException {
        file("a.yaml", BROKEN);
        file("x/b.yaml", BROKEN);
        file("x/y/c.yaml", BROKEN);

        assertThat(Run.of("validate", folder + "/**/*.yaml").out()).endsWith("3 errors in 3 files\n");
        assertThat(Run.of("validate", folder + "/*.yaml").out()).endsWith("1 error in 1 file\n");
        assertThat(Run.of("validate", folder + "/x/{b,q}.yaml").out()).endsWith("1 error in 1 file\n");
        assertThat(Run.of("validate", folder + "/*.json").code()).isEqualTo(4);
    }

    @Test
    void aNameWithBracketsIsAFileFirst() throws IOException {
        file("other.yaml", BROKEN);

        assertThat(Run.of("validate", file("a[1].yaml", CLEAN)).out()).isEqualTo("no findings in 1 file\n");
        assertThat(Run.of("validate", file("{b}/c.yaml", CLEAN)).out()).isEqualTo("no findings in 1 file\n");
    }

    @Test
    void aPatternThatIsNeverClosedMatchesNothing() {
        for (String pattern : new String[] {"a[b.yaml", "{a,b.yaml", "a[.yaml", "[", "\\"}) {
            Run run = Run.of("validate", pattern);

            assertThat(run.code()).as(pattern).isEqualTo(4);
            assertThat(run.out()).contains("file/unreadable");
        }
    }

    @Test
    void formatsGoToFilesBesideTheText() throws IOException {
        Path json = folder.resolve("out/a.json");
        Path sarif = folder.resolve("a.sarif");
        Path text = folder.resolve("a.txt");

        Run run = Run.of(
                "validate",
                "--format",
                "json=" + json,
                "--format",
                "sarif=" + sarif,
                "--format",
                "text=" + text,
                file("a.yaml", BROKEN));

        assertThat(run.out()).contains("error[field/value]");
        assertThat(Files.readString(json)).contains("\"flight.validate/1\"", "field/value");
        assertThat(Files.readString(sarif)).contains("\"2.1.0\"", "field/value");
        assertThat(Files.readString(text)).isEqualTo(run.out());
    }

    @Test
    void aCleanRunWritesItsFilesToo() throws IOException {
        Path sarif = folder.resolve("a.sarif");
        Path junit = folder.resolve("a.xml");

        Run run = Run.of(
                "validate",
                "--format",
                "sarif=" + sarif,
                "--format",
                "junit=" + junit,
                "--format",
                "json",
                file("a.yaml", CLEAN));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"findings\": []");
        assertThat(Files.readString(sarif)).contains("\"results\": []");
        assertThat(Files.readString(junit)).contains("<testsuite");
    }

    @Test
    void aBaselineExcusesAndTellsWhatIsGone() throws IOException {
        String a = file("a.yaml", BROKEN);
        Path known = folder.resolve("known.json");
        Run.of("validate", "--format", "json=" + known, a);

        Run excused = Run.of("validate", "--baseline", known.toString(), a);
        file("a.yaml", CLEAN);
        Run stale = Run.of("validate", "--baseline", known.toString(), a);

        assertThat(excused.code()).isZero();
        assertThat(excused.out()).contains("1 known to the baseline");
        assertThat(stale.code()).isEqualTo(1);
        assertThat(stale.out()).contains("baseline/stale");
    }

    @Test
    void aBaselineThatIsNoReportIsAUsageError() throws IOException {
        Run run = Run.of("validate", "--baseline", file("b.json", "{}"), file("a.yaml", CLEAN));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("b.json:1:1", "no JSON report");
    }

    @Test
    void colourIsForTerminalsUnlessSaidOtherwise() throws IOException {
        String a = file("a.yaml", BROKEN);
        Run.Around piped = Run.Around.NOTHING;
        Run.Around terminal = piped.terminal(80);

        assertThat(piped.run("validate", a).out()).doesNotContain("\u001b[");
        assertThat(terminal.run("validate", a).out()).contains("\u001b[");
        assertThat(terminal.environment(Map.of("NO_COLOR", "1"))
                        .run("validate", a)
                        .out())
                .doesNotContain("\u001b[");
        assertThat(terminal.environment(Map.of("NO_COLOR", ""))
                        .run("validate", a)
                        .out())
                .contains("\u001b[");
        assertThat(terminal.environment(Map.of("TERM", "dumb"))
                        .run("validate", a)
                        .out())
                .doesNotContain("\u001b[");
        assertThat(piped.environment(Map.of("CLICOLOR_FORCE", "1"))
                        .run("validate", a)
                        .out())
                .contains("\u001b[");
        assertThat(piped.environment(Map.of("CLICOLOR_FORCE", "0"))
                        .run("validate", a)
                        .out())
                .doesNotContain("\u001b[");
        assertThat(piped.run("validate", "--color", "always", a).out()).contains("\u001b[");
        assertThat(terminal.run("validate", "--color", "never", a).out()).doesNotContain("\u001b[");
        assertThat(piped.environment(Map.of("NO_COLOR", "1"))
                        .run("validate", "--color", "always", a)
                        .out())
                .contains("\u001b[");
    }

    @Test
    void textKeepsToTheWidthOfTheTerminal() throws IOException {
        String a = file("a.yaml", BROKEN.replace("psp]", "psp, nowhere]"));
        String name = folder.toString();

        Run run = Run.Around.NOTHING.width(60).run("validate", a);

        assertThat(run.out().lines().filter(line -> !line.contains(name)))
                .allMatch(line -> line.codePointCount(0, line.length()) <= 63);
    }

    @Test
    void nothingThatMovesTheCursorIsShown() throws IOException {
        String evil = "a\u001b[2J\u0007\u202Eb";
        String a = file(evil + ".yaml", BROKEN.replace("[psp]", "[\"\\e[31mpsp\"]"));
        Run[] runs = {
            Run.of("validate", a),
            Run.of("validate", evil),
            Run.of(evil),
            Run.of("--" + evil),
            Run.of("validate", "--" + evil, a),
            Run.of("validate", "--format", evil, a),
            Run.of("validate", "--format", "json=" + a + "/x", a),
            Run.of("validate", "--fail-on", evil, a),
            Run.of("validate", "--color", evil, a),
            Run.of("validate", "--profiles", evil, a),
            Run.of("validate", "--baseline", evil, a),
            Run.of("validate", "--platform", evil, file("b.yaml", CLEAN)),
            Run.of("plan", a),
            Run.of("plan", "--headroom", evil, a),
            Run.of("plan", "--format", evil, a),
            Run.of("profiles", evil),
            Run.of("profiles", "show", evil),
            Run.of("explain", evil),
            Run.of("schema", evil),
            Run.of("completion", evil),
            Run.Around.NOTHING.environment(Map.of("FLIGHT_FAIL_ON", evil)).run("validate", "--verbose", a),
            Run.Around.NOTHING
                    .folder(Path.of(file("c/.flight.yaml", "failOn: \"\\e[2J\"\n"))
                            .resolveSibling(""))
                    .run("validate", "--verbose", "--debug", a)
        };
        for (Run run : runs) {
            assertThat((run.out() + run.err()).codePoints())
                    .as(run.toString())
                    .noneMatch(
                            c -> (Character.isISOControl(c) && c != '\n') || Character.getType(c) == Character.FORMAT);
            assertThat(run.code()).isNotEqualTo(3);
        }
    }
}
