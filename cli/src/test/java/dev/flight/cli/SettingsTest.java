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
    void verboseSaysWhichWon() throws IOException {
        settings("failOn: warning\n");

        assertThat(run(Map.of(), "validate", "--verbose", warns).err())
                .startsWith("flight: --fail-on = warning (from ")
                .contains(".flight.yaml:1:9)");
        assertThat(run(Map.of("FLIGHT_FAIL_ON", "never"), "validate", "--verbose", warns)
                        .err())
                .isEqualTo("flight: --fail-on = never (from FLIGHT_FAIL_ON)\n");
        assertThat(run(Map.of(), "validate", warns).err()).isEmpty();
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
}
