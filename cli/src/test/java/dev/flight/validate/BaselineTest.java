package dev.flight.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.input.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {

    private static final String PURPOSE = "manifest/unknown-purpose";
    private static final String POINTER = "/sessions/0/allocations/0/purpose";
    private static final String TEXT = """
            kind: AllocationManifest
            name: test
            platforms: [psp]
            sessions:
              - id: s
                allocations:
                  - {id: a, purpose: heap, size: 1KB}
            """;

    @Test
    void excusesAFindingWhereverItsLineHasGone() {
        Baseline known = Runs.baseline(PURPOSE, "m.yaml", POINTER);
        ValidationResult result = Runs.of(known, Runs.file("m.yaml", "# one\n# two\n" + TEXT));

        assertThat(result.findings()).isEmpty();
        assertThat(result.baselined()).isEqualTo(1);
    }

    @Test
    void excusesAFindingFromWhateverFolderTheFileIsNamed() {
        String report = """
                {"format": "flight.validate/1", "findings": [
                  {"rule": "%s", "file": "../m.yaml", "path": "levels/m.yaml", "pointer": "%s"}]}
                """.formatted(PURPOSE, POINTER);
        for (String[] named :
                new String[][] {{"/game", "levels/m.yaml"}, {"/game/levels", "m.yaml"}, {"/", "/game/levels/m.yaml"}}) {
            Checked<Baseline> known = Baseline.read(
                    "known.json", report.getBytes(StandardCharsets.UTF_8), new SourceRoot(named[0], "/game"));
            ValidationResult result = Runs.of(Objects.requireNonNull(known.value()), Runs.file(named[1], TEXT));

            assertThat(result.findings()).isEmpty();
            assertThat(result.baselined()).isEqualTo(1);
        }
    }

    @Test
    void aPathIsNotTakenForANameAsItWasGiven() {
        String report = """
                {"format": "flight.validate/1", "findings": [
                  {"rule": "%s", "file": "m.yaml", "path": "m.yaml", "pointer": "%s"}]}
                """.formatted(PURPOSE, POINTER);
        Checked<Baseline> known = Baseline.read(
                "known.json", report.getBytes(StandardCharsets.UTF_8), new SourceRoot("/game/levels", "/game"));
        ValidationResult result = Runs.of(Objects.requireNonNull(known.value()), Runs.file("m.yaml", TEXT));

        assertThat(Runs.places(result.findings())).containsExactly(PURPOSE + ":7");
    }

    @Test
    void anEntryByPathIsStaleWhenItsFileWasLookedAtUnderAnyName() {
        String report = """
                {"format": "flight.validate/1", "findings": [
                  {"rule": "%s", "file": "levels/m.yaml", "path": "levels/m.yaml", "pointer": "%s"}]}
                """.formatted(PURPOSE, POINTER);
        Checked<Baseline> known = Baseline.read(
                "known.json", report.getBytes(StandardCharsets.UTF_8), new SourceRoot("/game/levels", "/game"));
        ValidationResult result =
                Runs.of(Objects.requireNonNull(known.value()), Runs.file("m.yaml", TEXT.replace("heap", "vm-heap")));

        assertThat(Runs.places(result.findings())).containsExactly("baseline/stale:2");
    }

    @Test
    void excusesNothingOfAnotherRuleFileOrPlace() {
        Baseline known = Runs.baseline(
                "manifest/no-target", "m.yaml", POINTER, PURPOSE, "n.yaml", POINTER, PURPOSE, "m.yaml", "/sessions");
        ValidationResult result = Runs.of(known, Runs.file("m.yaml", TEXT));

        assertThat(result.baselined()).isZero();
        assertThat(Runs.places(result.findings()))
                .containsExactly("baseline/stale:2", "baseline/stale:4", PURPOSE + ":7");
    }

    @Test
    void eachEntryExcusesOneFinding() {
        // Both platforms find the same thing at the same place, in other words.
        String text = TEXT.replace("[psp]", "[psp, dreamcast]")
                .replace("purpose: heap, size: 1KB", "purpose: vm-heap, size: 100MB, region: main");
        String rule = "manifest/allocation-too-large";
        String pointer = "/sessions/0/allocations/0/size";
        Input file = Runs.file("m.yaml", text);

        assertThat(large(Runs.of(file))).isEqualTo(2);
        assertThat(large(Runs.of(Runs.baseline(rule, "m.yaml", pointer), file))).isEqualTo(1);
        ValidationResult both = Runs.of(Runs.baseline(rule, "m.yaml", pointer, rule, "m.yaml", pointer), file);
        assertThat(large(both)).isZero();
        assertThat(both.baselined()).isEqualTo(2);
        ValidationResult three =
                Runs.of(Runs.baseline(rule, "m.yaml", pointer, rule, "m.yaml", pointer, rule, "m.yaml", pointer), file);
        assertThat(three.findings())
                .filteredOn(each -> each.rule().equals("baseline/stale"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.at().file()).isEqualTo("known.json");
                    assertThat(each.at().start().line()).isEqualTo(4);
                    assertThat(each.message()).contains(rule).contains(pointer);
                });
    }

    private static long large(ValidationResult result) {
        return result.findings().stream()
                .filter(each -> each.rule().equals("manifest/allocation-too-large"))
                .count();
    }

    @Test
    void anEntryIsStaleOnlyWhenItsFileWasLookedAt() {
        Baseline known = Runs.baseline(PURPOSE, "m.yaml", POINTER, PURPOSE, "elsewhere.yaml", POINTER);
        ValidationResult result = Runs.of(known, Runs.file("m.yaml", TEXT.replace("heap", "vm-heap")));

        assertThat(result.findings()).singleElement().satisfies(each -> {
            assertThat(each.rule()).isEqualTo("baseline/stale");
            assertThat(each.message()).contains("m.yaml");
        });
    }

    @Test
    void aReportMayHaveMoreFindingsThanAManifestMayHaveKeys() {
        String[] entries = new String[3 * 40_000];
        for (int i = 0; i < entries.length; i += 3) {
            entries[i] = PURPOSE;
            entries[i + 1] = "m" + i + ".yaml";
            entries[i + 2] = POINTER;
        }
        entries[entries.length - 2] = "m.yaml";

        assertThat(Runs.of(Runs.baseline(entries), Runs.file("m.yaml", TEXT)).baselined())
                .isEqualTo(1);
    }

    @Test
    void aFindingThatIsSuppressedUsesUpNoEntry() {
        Baseline known = Runs.baseline(PURPOSE, "m.yaml", POINTER);
        ValidationResult result =
                Runs.of(known, Runs.file("m.yaml", TEXT.stripTrailing() + " # flight:ignore " + PURPOSE + " known\n"));

        assertThat(result.suppressed()).hasSize(1);
        assertThat(Runs.places(result.findings())).containsExactly("baseline/stale:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "text",
                "{\"format\": \"flight.validate/2\", \"findings\": []}",
                "{\"format\": \"flight.plan/1\", \"findings\": []}",
                "{\"format\": \"flight.validate/1\"}",
                "{\"format\": \"flight.validate/1\", \"findings\": {}}",
                "{\"format\": [], \"findings\": []}"
            })
    void refusesWhatIsNoReport(String text) {
        Checked<Baseline> read = Baseline.read("known.json", text.getBytes(StandardCharsets.UTF_8), SourceRoot.HERE);

        assertThat(read.value()).isNull();
        assertThat(read.hasErrors()).isTrue();
        assertThat(read.findings())
                .allSatisfy(each -> assertThat(each.at().file()).isEqualTo("known.json"));
    }

    @Test
    void aMistakeOfABaseThatSeveralProfilesInheritIsOneFinding(@TempDir Path folder) throws IOException {
        Input[] inputs = family(folder, "");
        ValidationResult plain = Runs.of(inputs);
        assertThat(plain.findings()).hasSize(1);

        String base = inputs[0].name();
        ValidationResult excused =
                Runs.of(Runs.baseline("profile/retry-order", base, "/realtime/retry/interval"), inputs);
        assertThat(excused.findings()).isEmpty();
        assertThat(excused.baselined()).isEqualTo(1);
    }

    @Test
    void aMistakeThatABaseSaysToIgnoreIsIgnoredInItsHeirsToo(@TempDir Path folder) throws IOException {
        ValidationResult result = Runs.of(family(folder, " # flight:ignore profile/retry-order by design"));

        assertThat(result.findings()).isEmpty();
        assertThat(result.suppressed()).hasSize(1);
    }

    private static Input[] family(Path folder, String comment) throws IOException {
        String memory = "memory: {total: unlimited}\n";
        Files.writeString(folder.resolve("base.yaml"), """
                kind: PlatformProfile
                name: base
                title: Base
                tier: web
                %srealtime: {retry: {interval: 1m, maxInterval: 1s}}%s
                """.formatted(memory, comment));
        for (String name : new String[] {"one", "two"}) {
            Files.writeString(folder.resolve(name + ".yaml"), """
                    kind: PlatformProfile
                    name: %s
                    title: Heir
                    extends: base
                    tier: web
                    """.formatted(name));
        }
        return new Input[] {
            Input.file(folder.resolve("base.yaml"), true),
            Input.file(folder.resolve("one.yaml"), true),
            Input.file(folder.resolve("two.yaml"), true)
        };
    }
}
