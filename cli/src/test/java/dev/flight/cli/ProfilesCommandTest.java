package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.Catalogue;
import dev.flight.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code flight profiles} as people use it, and {@code flight plan} with profiles of theirs. */
class ProfilesCommandTest {

    private static final String ODD = """
            kind: PlatformProfile
            name: odd
            title: Odd
            extends: psp
            realtime: {retry: {interval: 7s}}
            """;

    @TempDir
    Path folder;

    static Iterator<String> profiles() {
        return Catalogue.builtin().names().iterator();
    }

    private String profile(String name, String text) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, text);
        return file.toString();
    }

    private Run run(String... command) {
        String[] arguments = new String[command.length + 2];
        System.arraycopy(command, 0, arguments, 0, command.length);
        arguments[command.length] = "--profiles";
        arguments[command.length + 1] = folder.toString();
        return Run.of(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles show odd", "profiles diff psp odd", "profiles list"})
    void aProfileThatBreaksARuleIsShownAndReported(String command) throws IOException {
        String file = profile("odd", ODD);

        Run run = run(command.split(" "));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("odd");
        assertThat(run.err())
                .startsWith("error[profile/retry-order]: the retry `interval` is 7s, above `maxInterval` 6s")
                .contains(file + ":5:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles show psp", "profiles diff psp vita"})
    void aProfileThatIsNotShownIsNotReported(String command) throws IOException {
        profile("odd", ODD);

        assertThat(run(command.split(" ")))
                .matches(run -> run.code() == 0 && run.err().isEmpty());
    }

    @Test
    void aWarningIsSaidAndIsNoFailure() throws IOException {
        profile("odd", ODD.replace("retry: {interval: 7s}", "maxPayload: 1MB"));

        assertThat(run("profiles", "show", "odd"))
                .matches(run -> run.code() == 0 && run.err().startsWith("warning[profile/payload-over-batch]"));
    }

    @Test
    void aMistakeOfABaseIsReportedOnceHoweverManyExtendIt() throws IOException {
        profile("odd", ODD);
        profile("heir", "kind: PlatformProfile\nname: heir\ntitle: Heir\nextends: odd\n");

        assertThat(run("profiles", "list").err()).containsOnlyOnce("error[");
    }

    @Test
    void aPlanSaysWhatIsWrongWithTheProfilesThatItIsFor() throws IOException {
        String file = profile("odd", ODD);
        Path manifest = folder.resolve("sub/a.yaml");
        Files.createDirectories(manifest.getParent());
        Files.writeString(manifest, ExitCodesTest.CLEAN.replace("[psp]", "[psp, odd]"));

        Run run = run("plan", manifest.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("  odd ");
        assertThat(run.err()).startsWith("error[profile/retry-order]").contains(file + ":5:30");

        Files.writeString(manifest, ExitCodesTest.CLEAN);
        assertThat(run("plan", manifest.toString()).err()).isEmpty();
    }

    @Test
    void aPlanForMachinesSaysWhatIsWrongWithTheSizesThatItCompares() throws IOException {
        profile(
                "v6r-odd",
                ODD.replace("odd", "v6r-odd").replace("psp", "v6r-small").replace("7s", "70s"));
        Path manifest = Files.createDirectory(folder.resolve("sub")).resolve("a.yaml");
        Files.writeString(manifest, ExitCodesTest.CLEAN.replace("platforms: [psp]", "vm: {size: small}"));

        assertThat(run("plan", manifest.toString()))
                .matches(run -> run.code() == 1 && run.err().startsWith("error[profile/retry-order]"));
    }

    @Test
    void aPlanForMachinesSaysWhyASizeIsLeftOut() throws IOException {
        String file = profile("v6r-small", "kind: PlatformProfile\nname: v6r-small\nextends: v6r-small\ntier: toy\n");
        Path manifest = Files.createDirectory(folder.resolve("sub")).resolve("a.yaml");
        Files.writeString(manifest, ExitCodesTest.CLEAN.replace("platforms: [psp]", "vm: {size: medium}"));

        Run run = run("plan", manifest.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("v6r-small").contains("v6r-medium");
        assertThat(run.err())
                .startsWith("error[field/value]: `tier` cannot be `toy`")
                .contains(file + ":4:7");
    }

    @Test
    void aFileWhoseNameCannotBeAPlatformsIsNoProfileAndIsToldSo() throws IOException {
        String file = profile("my box", "kind: PlatformProfile\nname: my box\ntitle: Box\nextends: psp\n");

        assertThat(run("profiles", "list"))
                .matches(run -> run.code() == 0 && run.err().isEmpty());
        assertThat(run("validate", file).out())
                .startsWith("error[profile/name-mismatch]: `my box` cannot be the name of a profile");
    }

    @Test
    void whatTheProfileSaysToIgnoreIsNotSaid() throws IOException {
        profile("odd", ODD.replace("7s}}", "7s}} # flight:ignore profile/retry-order as measured"));

        assertThat(run("profiles", "show", "odd"))
                .matches(run -> run.code() == 0 && run.err().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void fitsATerminalOf80ColumnsAndSaysTheSame(String name) {
        Run narrow = Run.Around.NOTHING.width(80).run("profiles", "show", name);
        Run wide = Run.of("profiles", "show", name);

        assertThat(narrow.out().lines())
                .allSatisfy(line -> assertThat(Printable.width(line)).isLessThanOrEqualTo(80));
        assertThat(words(narrow.out())).isEqualTo(words(wide.out()));
    }

    /** What is said, whatever the lines; lists in one form. */
    private static java.util.List<String> words(String yaml) {
        return java.util.Arrays.stream(yaml.replaceAll("# [^ ]+:\\d+\n", "\n").split("[\\s,\\[\\]#-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aDifferenceFitsATerminalOf80Columns(String name) {
        Run narrow = Run.Around.NOTHING.width(80).run("profiles", "diff", "dreamcast", name);
        Run wide = Run.of("profiles", "diff", "dreamcast", name);

        assertThat(narrow.out().lines().filter(line -> !line.startsWith("  ")))
                .allSatisfy(line -> assertThat(Printable.width(line)).isLessThanOrEqualTo(80));
        assertThat(wide.out().lines().skip(1).map(line -> line.split(" ")[0]))
                .allSatisfy(path -> assertThat(narrow.out()).contains(path));
    }

    @Test
    void onANarrowTerminalLongValuesHaveLinesOfTheirOwn() {
        assertThat(Run.Around.NOTHING
                        .width(80)
                        .run("profiles", "diff", "web", "psp")
                        .out())
                .contains("\nrealtime.capabilities\n  web  [full-messaging, ")
                .contains("\n  psp  [basic-messaging, ");
    }

    @Test
    void theListFitsATerminalOf80Columns() {
        assertThat(Run.of("profiles", "--all").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aBaseIsSaidToBeOneAndNotToHaveUnlimitedMemory() {
        assertThat(Run.of("profiles", "--all").out()).containsPattern("(?m)^retro +retro +abstract +-");
        assertThat(Run.of("profiles").out()).doesNotContain("abstract");
        assertThat(Run.of("profiles", "diff", "retro", "psp").out())
                .containsPattern("(?m)^abstract +true +false$")
                .containsPattern("(?m)^memory.total +- +33554432$");
    }

    @Test
    void whatOneOfTwoProfilesHasIsListedByNameAndNotAsAnEmptyListToo() {
        assertThat(Run.of("profiles", "diff", "web", "v6r-small").out())
                .contains("memory.regions.guest.size")
                .doesNotContainPattern("(?m)^memory.regions ");
    }

    @Test
    void aProfileComparedWithItselfIsSaidToBe() {
        assertThat(Run.of("profiles", "diff", "psp", "psp"))
                .isEqualTo(new Run(0, "`psp` was compared with itself\n", ""));
    }

    @Test
    void aProfileThatReplacesAnotherSaysSo() throws IOException {
        profile("psp", "kind: PlatformProfile\nname: psp\nextends: psp\nmemory: {page: 4KB}\n");

        assertThat(run("profiles", "show", "psp").out())
                .startsWith("# Sony PSP-1000, extends psp (which it replaces), retro; ");
        assertThat(run("profiles", "show", "psp-slim").out())
                .startsWith("# Sony PSP-2000/3000/Go (large memory), extends psp, psp (which it replaces), retro; ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profiles psp | there is no action `psp`; did you mean `flight profiles show psp`?",
                "profiles lsit | there is no action `lsit`; did you mean `list`?",
                "profiles show PSP | there is no profile `PSP`; did you mean `psp`?",
                "profiles diff psp vitta | there is no profile `vitta`; did you mean `vita`?",
                "profiles diff psp | `flight profiles diff` takes two names, not 1",
                "profiles show --all psp | --all is for `flight profiles list`"
            })
    void aWrongCommandSaysWhatWasMeant(String command, String said) {
        assertThat(Run.of(command.split(" ")))
                .matches(run -> run.code() == 2 && run.out().isEmpty());
        assertThat(Run.of(command.split(" ")).err()).startsWith("flight: " + said);
    }
}
