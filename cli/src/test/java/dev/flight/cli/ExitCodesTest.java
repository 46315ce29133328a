package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodesTest {

    static final String CLEAN = """
            kind: AllocationManifest
            name: t
            platforms: [psp]
            sessions:
              - id: s
                allocations:
                  - {id: a, purpose: vm-heap, size: 1MB}
            """;
    static final String BROKEN = CLEAN.replace("1MB", "16M");

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void cleanIsZero() throws IOException {
        Run run = Run.of("validate", file("a.yaml", CLEAN));

        assertThat(run).isEqualTo(new Run(0, "no findings in 1 file\n", ""));
    }

    @Test
    void findingsAreOne() throws IOException {
        assertThat(Run.of("validate", file("a.yaml", BROKEN)).code()).isEqualTo(1);
        assertThat(Run.of("plan", file("a.yaml", BROKEN)).code()).isEqualTo(1);
    }

    @Test
    void aFileThatIsForAnotherCommandIsOne() throws IOException {
        String scenario = file("a.yaml", "kind: Scenario\nname: t\n");

        for (String[] command : new String[][] {{"plan", scenario}, {"simulate", "memory", scenario}}) {
            Run run = Run.of(command);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out() + run.err()).contains("a file of the kind `Scenario` is not for this command");
        }
    }

    @Test
    void aRoutingScenarioInAFolderIsKnownByItsFieldsWhenItsKindIsMissing() throws IOException {
        file("f/a.yaml", "name: t\nclients: []\nchannels: []\nload: []\n");
        file("f/b.yaml", "name: t\nclients: []\nchannels: []\n");

        Run run = Run.of("validate", folder.resolve("f").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("it has no `kind`", "a.yaml").doesNotContain("b.yaml");
    }

    @Test
    void aPlanThatLeavesOutMemoryOfARegionThatIsNotThereIsOne() throws IOException {
        String video = CLEAN.replace("1MB}", "1MB, region: video}").replace("[psp]", "[psp, v6r-small]");
        String kernel = CLEAN.replace("1MB}", "1MB, region: kernel}");

        Run run = Run.of("plan", file("a.yaml", video));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("v6r-small");
        assertThat(run.err()).contains("error[manifest/region-not-on-platform]: v6r-small: ");
        assertThat(Run.of("plan", file("a.yaml", kernel)).err()).contains("error[manifest/region-not-accessible]");
    }

    @Test
    void fromWhichSeverityOnIsSaid() throws IOException {
        String warns = file("a.yaml", CLEAN.replace("1MB}", "1MB, align: 4}"));

        assertThat(Run.of("validate", warns).code()).isZero();
        assertThat(Run.of("validate", "--fail-on", "warning", warns).code()).isEqualTo(1);
        assertThat(Run.of("validate", "--fail-on", "info", warns).code()).isEqualTo(1);
        assertThat(Run.of("validate", "--fail-on", "never", file("b.yaml", BROKEN))
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "valdate x.yaml",
                "--nope",
                "validate",
                "plan",
                "validate --nope x.yaml",
                "validate --format jsn x.yaml",
                "validate --format json --format sarif x.yaml",
                "validate --format json= x.yaml",
                "validate --fail-on errors x.yaml",
                "validate --color sometimes -",
                "plan --headroom 15 -",
                "plan --format sarif -",
                "profiles shw psp",
                "profiles show",
                "profiles show pps",
                "profiles diff psp",
                "explain manifest/heap-overcomit",
                "schema manifst",
                "conform --format sarif",
                "conform --fix",
                "conform --timeout 0s",
                "conform --testee sh",
                "conform --filter no-such-type/*",
                "completion tcsh"
            })
    void aWrongCommandLineIsTwo(String line) {
        Run run = Run.Around.NOTHING
                .in(ExitCodesTest.CLEAN.getBytes(StandardCharsets.UTF_8))
                .run(line.split(" ", -1));

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("flight: ").doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void noCommandIsTwoWithTheHelp() {
        assertThat(Run.of().code()).isEqualTo(2);
        assertThat(Run.of().err()).contains("Usage: flight COMMAND");
    }

    private static Run failing(Throwable bug, String... arguments) {
        return Run.Around.NOTHING.run(
                (name, host) -> new FlightCommand(host) {
                    @Override
                    public ExitCode call() throws Exception {
                        if (bug instanceof Error error) {
                            throw error;
                        }
                        throw (Exception) bug;
                    }
                },
                arguments);
    }

    @Test
    void aBugIsThreeAndSaysHowToReportIt() {
        for (Throwable bug :
                new Throwable[] {new IllegalStateException("no\u001b[31mway"), new StackOverflowError("deep")}) {
            Run run = failing(bug, "schema");

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err())
                    .startsWith("flight: internal error: java.lang.")
                    .contains("This is a bug in Flight", "report it", "flight " + Version.number(), "--debug")
                    .doesNotContain("\tat ")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void tooLittleMemoryIsFourAndSaysHowToAllowMore() {
        Run run = failing(new IllegalStateException("in a thread", new OutOfMemoryError("Java heap space")), "schema");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err())
                .startsWith("flight: this takes more memory than the ")
                .contains("FLIGHT_JAVA_OPTS=-Xmx");
    }

    @Test
    void debugShowsTheStackTrace() {
        Run run = failing(new IllegalStateException("no\u001b[31mway"), "schema", "--debug");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("    at dev.flight.cli.ExitCodesTest", "internal error")
                .doesNotContain("Run it again")
                .doesNotContain("\u001b");
    }

    @Test
    void aCommandThatCannotBeMadeIsABugToo() {
        Run run = Run.Around.NOTHING.run(
                (name, host) -> {
                    throw new IllegalStateException("not made");
                },
                "schema");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("internal error").doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNotThereIsFour() {
        Run run = Run.of("validate", folder.resolve("no.yaml").toString());

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("error[file/unreadable]: there is no such file", "no.yaml:1:1");
    }

    @Test
    void aFolderWithoutYamlIsFour() throws IOException {
        Files.createDirectories(folder.resolve("x.yaml"));

        assertThat(Run.of("validate", folder.resolve("x.yaml").toString()).code())
                .isEqualTo(4);
        assertThat(Run.of("plan", folder.resolve("x.yaml").toString()).code()).isEqualTo(4);
    }

    @Test
    void aMissingFileHidesNoFinding() throws IOException {
        Run run = Run.of(
                "validate", file("a.yaml", BROKEN), folder.resolve("no.yaml").toString());

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("field/value", "file/unreadable", "2 errors");
    }

    @Test
    void aFolderOfProfilesThatIsNotThereIsFour() throws IOException {
        Run run = Run.of("validate", "--profiles", folder.resolve("none").toString(), file("a.yaml", CLEAN));

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).startsWith("flight: there is no folder of profiles at ");
    }

    @Test
    void anOutputThatCannotBeWrittenIsFour() throws IOException {
        String blocked = file("file", "") + "/below/out.json";

        Run run = Run.of("validate", "--format", "json=" + blocked, file("a.yaml", CLEAN));

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).startsWith("flight: cannot write ").doesNotContain("\tat ");
    }

    @Test
    void aFullStandardOutputIsFour() throws IOException {
        StringWriter err = new StringWriter();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left on device");
            }
        };
        Host host = new Host(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(full, false, StandardCharsets.UTF_8),
                new PrintWriter(err),
                Map.of(),
                folder,
                false,
                0);

        assertThat(new Flight(host).run("validate", file("a.yaml", CLEAN))).isEqualTo(4);
        assertThat(err).hasToString("flight: cannot write to standard output\n");
    }

    @Test
    void aNameThatCannotBeAPathIsNoBug() throws IOException {
        assertThat(Run.of("validate", "a\0b.yaml").code()).isEqualTo(4);
        assertThat(Run.of("validate", "a[b\0.yaml").code()).isEqualTo(4);
        assertThat(Run.of("validate", "--profiles", "a\0b", file("a.yaml", CLEAN))
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("validate", "--format", "json=a\0b", file("a.yaml", CLEAN))
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("validate", "--baseline", "a\0b", file("a.yaml", CLEAN))
                        .code())
                .isEqualTo(2);
    }
}
