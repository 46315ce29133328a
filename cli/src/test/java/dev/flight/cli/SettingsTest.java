package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    private String warns = "";

    @BeforeEach
    void aManifestWithAWarning() throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.writeString(file, ExitCodesTest.CLEAN.replace("1MB}", "1MB, align: 4}"));
        warns = file.toString();
    }

    private Run run(Map<String, String> environment, String... arguments) throws IOException {
        Path below = Files.createDirectories(folder.resolve("x/y"));
        return Run.Around.NOTHING.folder(below).environment(environment).run(arguments);
    }

    private void settings(String text) throws IOException {
        Files.writeString(folder.resolve(".flight.yaml"), text);
    }

    @Test
    void theNearestFileUpwardIsRead() throws IOException {
        settings("failOn: warning\n");
        assertThat(run(Map.of(), "validate", warns).code()).isEqualTo(1);

        Files.createDirectories(folder.resolve("x"));
        Files.writeString(folder.resolve("x/.flight.yaml"), "failOn: error\n");
        assertThat(run(Map.of(), "validate", warns).code()).isZero();
    }

    @Test
    void theEnvironmentWinsOverTheFileAndAnOptionOverBoth() throws IOException {
        settings("failOn: warning\n");

        assertThat(run(Map.of("FLIGHT_FAIL_ON", "never"), "validate", warns).code())
                .isZero();
        assertThat(run(Map.of("FLIGHT_FAIL_ON", ""), "validate", warns).code()).isEqualTo(1);
        assertThat(run(Map.of("FLIGHT_FAIL_ON", "never"), "validate", "--fail-on", "warning", warns)
                        .code())
                .isEqualTo(1);
    }

    @Test
    void verboseSaysOfEachSettingWhichWonAndWhatItBeats() throws IOException {
        settings("failOn: warning\n");
        String inFile = "warning (from " + folder.resolve(".flight.yaml") + ":1:9)";

        assertThat(run(Map.of(), "validate", "--verbose", warns).err().lines())
                .containsExactly(
                        "flight: --baseline is not set",
                        "flight: --color = auto (the default)",
                        "flight: --fail-on = " + inFile,
                        "flight: --format is not set",
                        "flight: --platform is not set",
                        "flight: --profiles is not set");
        Map<String, String> environment = Map.of("FLIGHT_FAIL_ON", "never", "FLIGHT_COLOR", "always");
        assertThat(run(environment, "validate", "--verbose", warns).err().lines())
                .contains(
                        "flight: --color = always (from FLIGHT_COLOR)",
                        "flight: --fail-on = never (from FLIGHT_FAIL_ON); beats " + inFile);
        assertThat(run(environment, "validate", "--verbose", "--fail-on", "info", "-p", "psp,vita", "-p", "web", warns)
                        .err()
                        .lines())
                .contains(
                        "flight: --fail-on = info (from the command line); beats never (from FLIGHT_FAIL_ON), "
                                + inFile,
                        "flight: --platform = psp,vita,web (from the command line)");
    }

    @Test
    void nothingIsSaidUnasked() throws IOException {
        assertThat(run(Map.of("FLIGHT_FAIL_ON", "never"), "validate", warns).err())
                .isEmpty();
    }

    @Test
    void aVariableThatIsNoSettingIsWarnedOf() throws IOException {
        Map<String, String> environment = Map.of(
                "FLIGHT_FAILON", "warning",
                "FLIGHT_SQL", "1",
                "FLIGHT_HEADROOM", "20%",
                "FLIGHT_JAVA_OPTS", "-Xmx1g",
                "FLIGHT_ARCHIVE", "off",
                "FLIGHTS", "3");
        Run run = run(environment, "validate", warns);

        assertThat(run.code()).isZero();
        assertThat(run.err().lines())
                .satisfiesExactly(
                        misspelt -> assertThat(misspelt)
                                .isEqualTo(
                                        "flight: the environment variable `FLIGHT_FAILON` is ignored: there is no such"
                                                + " setting; did you mean `FLIGHT_FAIL_ON`?"),
                        foreign ->
                                assertThat(foreign).contains("`FLIGHT_SQL`", "known: FLIGHT_ARCHIVE, FLIGHT_BASELINE"));
    }

    @Test
    void aSettingHasTheSameNameInEveryPlace() {
        assertThat(SettingName.values())
                .extracting(each -> each.option() + " " + each.variable() + " " + each.inFile())
                .contains("--fail-on FLIGHT_FAIL_ON failOn", "--color FLIGHT_COLOR color");
    }

    @Test
    void listsMayBeWrittenAsLists() throws IOException {
        settings("platform: [vita, nowhere]\n");

        assertThat(run(Map.of(), "validate", warns).err()).contains("there is no platform `nowhere`");
    }

    @Test
    void foldersAreFoundBesideTheFile() throws IOException {
        Files.createDirectories(folder.resolve("own"));
        settings("profiles: own\n");

        assertThat(run(Map.of(), "validate", warns).code()).isZero();
    }

    @Test
    void aMistakeInTheFileIsSaidWithItsPlace() throws IOException {
        settings("failOn: warning\nfailon: error\n");
        Run unknown = run(Map.of(), "validate", warns);
        settings("failOn: {a: b}\n");
        Run type = run(Map.of(), "validate", warns);
        settings("failOn: [warning\n");
        Run syntax = run(Map.of(), "validate", warns);
        settings("profiles: \"a\\0b\"\n");
        Run path = run(Map.of(), "validate", warns);

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains(".flight.yaml:2:1: there is no setting `failon`; did you mean `failOn`?");
        assertThat(type.code()).isEqualTo(2);
        assertThat(type.err()).contains(".flight.yaml:1:9: `failOn` takes a value or a list of values");
        assertThat(syntax.code()).isEqualTo(2);
        assertThat(syntax.err()).contains(".flight.yaml:1:9: ");
        assertThat(path.code()).isEqualTo(2);
    }

    @Test
    void aFileOfCommentsSetsNothing() throws IOException {
        settings("# failOn: warning\n");

        assertThat(run(Map.of(), "validate", warns).code()).isZero();
    }

    private static final String RECORDING =
            Path.of("../fixtures/snapshots/three-sessions/recording.ndjson").toString();

    @Test
    void aSettingForOtherCommandsIsNotedAndIgnored() throws IOException {
        settings("failOn: warning\nformat: sarif=out.sarif\n");
        Run analyze = run(Map.of(), "analyze", RECORDING);
        Run simulate = run(Map.of(), "simulate", "memory", warns);

        assertThat(analyze.code()).isEqualTo(1);
        assertThat(analyze.out()).startsWith("race#2 leaks ");
        assertThat(analyze.err().lines())
                .containsExactly(
                        "flight: --fail-on = warning (from " + folder.resolve(".flight.yaml")
                                + ":1:9) is ignored: `flight analyze` takes leak, never",
                        "flight: --format = sarif=out.sarif (from " + folder.resolve(".flight.yaml")
                                + ":2:9) is ignored: `flight analyze` takes text, json, csv");
        assertThat(simulate.code()).isZero();
        assertThat(simulate.err()).contains("`flight simulate memory` takes error, never");
        assertThat(run(Map.of(), "plan", warns).err()).contains("`flight plan` takes text, json");
    }

    @Test
    void theNextPlaceCountsWhereOneIsForOtherCommands() throws IOException {
        settings("failOn: never\n");
        Run run = run(Map.of("FLIGHT_FAIL_ON", "warning"), "analyze", "--verbose", RECORDING);

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("--fail-on = warning (from FLIGHT_FAIL_ON) is ignored")
                .contains("--fail-on = never (from " + folder.resolve(".flight.yaml"));
    }

    @Test
    void aSettingThatNoCommandTakesAndAnOptionStayMistakes() throws IOException {
        assertThat(run(Map.of("FLIGHT_FAIL_ON", "warnings"), "analyze", RECORDING)
                        .code())
                .isEqualTo(2);
        assertThat(run(Map.of("FLIGHT_FORMAT", "sarff"), "validate", warns).code())
                .isEqualTo(2);
        assertThat(run(Map.of(), "analyze", "--fail-on", "warning", RECORDING).code())
                .isEqualTo(2);
        assertThat(run(Map.of(), "simulate", "memory", "--fail-on", "warning", warns)
                        .code())
                .isEqualTo(2);
        assertThat(run(Map.of("FLIGHT_FAIL_ON", "warning"), "analyze", "--fail-on", "never", RECORDING)
                        .err())
                .isEmpty();
    }

    @Test
    void severalFormatsAreForCommandsThatWriteSeveral() throws IOException {
        settings("format: [text, json=a.json]\n");

        Run run = run(Map.of(), "analyze", RECORDING);

        assertThat(run.out()).startsWith("race#2 leaks ");
        assertThat(run.err()).contains("--format = text,json=a.json");
    }
}
