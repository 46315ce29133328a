package dev.flight.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationTest {

    private static final List<String> PLATFORMS = List.of("dreamcast", "psp", "vita", "gba", "web", "atari");
    private static final List<String> PURPOSES = List.of("vm-heap", "asset-cache", "component-stack", "heap");

    @Test
    void theResultDoesNotDependOnHowManyWorkAtOnceNorOnTheOrderOfTheFiles() throws Exception {
        List<Input> inputs = generated(2_000);
        List<Input> shuffled = new ArrayList<>(inputs);
        Collections.shuffle(shuffled, new Random(82));
        ValidationResult alone = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> in(1, inputs));

        assertThat(in(8, shuffled)).isEqualTo(alone);
        assertThat(alone.files()).isEqualTo(2_000);
        assertThat(alone.findings()).hasSizeGreaterThan(2_000).isSortedAccordingTo(Diagnostic.ORDER);
        assertThat(alone.suppressed()).hasSizeGreaterThan(50);
        assertThat(alone.count(Severity.ERROR)).isPositive();
    }

    @Test
    void aBrokenFileHidesNothingInTheOthers() {
        ValidationResult result = Runs.of(
                Runs.file("a.yaml", manifest("heap")),
                Runs.file("b.yaml", "kind: [\n"),
                Runs.file("c.yaml", "kind: Manifest\n"),
                Runs.file("d.yaml", "\u0000"),
                Runs.file("e.yaml", manifest("heap")));

        assertThat(result.files()).isEqualTo(5);
        assertThat(result.findings())
                .extracting(each -> each.at().file())
                .containsSubsequence("a.yaml", "b.yaml", "c.yaml", "d.yaml", "e.yaml");
    }

    @Test
    void foreignFilesMetInAFolderArePassedOverAndNamedOnesAreNot(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ci.yaml"), "on: push\n");
        Files.writeString(folder.resolve("slip.yaml"), "kind: AllocationManfest\n");
        Files.writeString(folder.resolve("game.yaml"), manifest("vm-heap"));
        ValidationResult met =
                Runs.of(input(folder, "ci", false), input(folder, "slip", false), input(folder, "game", false));
        ValidationResult named = Runs.of(input(folder, "ci", true));

        assertThat(met.files()).isEqualTo(2);
        assertThat(met.findings()).singleElement().satisfies(each -> {
            assertThat(each.rule()).isEqualTo("file/kind");
            assertThat(each.hint()).contains("AllocationManifest");
        });
        assertThat(named.findings()).extracting(Diagnostic::rule).containsExactly("file/kind");
    }

    @Test
    void aFileThatCannotBeReadIsAFindingAndTheRestGoesOn(@TempDir Path folder) {
        ValidationResult result = Runs.of(input(folder, "gone", true), Runs.file("zz.yaml", manifest("heap")));

        assertThat(result.findings())
                .extracting(Diagnostic::rule)
                .containsExactlyInAnyOrder("file/unreadable", "manifest/unknown-purpose");
    }

    @Test
    void platformsAskedForStandInPlaceOfTheManifestsOwn() {
        Input file = Runs.file("m.yaml", manifest("vm-heap").replace("1KB", "20MB"));
        ValidationResult result = Validation.run(
                new ValidateRequest(List.of(file), Runs.CATALOGUE, List.of("dreamcast", "atari"), Baseline.empty()));

        assertThat(Runs.of(file).findings()).noneMatch(each -> each.rule().equals("manifest/heap-overcommit"));
        assertThat(result.findings())
                .extracting(Diagnostic::rule)
                .contains("manifest/heap-overcommit", "manifest/unknown-platform");
    }

    @Test
    void aProfileIsCheckedAsItsNeighboursMakeIt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("box.yaml"), """
                kind: PlatformProfile
                name: box
                title: Box
                extends: base
                tier: web
                memory: {total: unlimited}
                """);
        assertThat(Runs.of(input(folder, "box", true)).findings())
                .extracting(Diagnostic::rule)
                .containsExactly("profile/extends-unknown");

        Files.writeString(folder.resolve("base.yaml"), "kind: PlatformProfile\nname: base\nabstract: true\n");
        assertThat(Runs.of(input(folder, "box", true)).findings()).isEmpty();
    }

    @Test
    void aProfileThatExtendsItselfAndOverridesNothingIsACircle(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("box.yaml"), """
                kind: PlatformProfile
                name: box
                title: Box
                extends: box
                tier: web
                memory: {total: unlimited}
                """);

        assertThat(Runs.of(input(folder, "box", true)).findings())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.rule()).isEqualTo("profile/extends-cycle");
                    assertThat(each.message()).endsWith(": box -> box");
                });
    }

    @Test
    void everyShippedProfileIsClean() {
        List<Input> inputs = Catalogue.builtin().names().stream()
                .map(name -> Input.file(Path.of("../profiles/" + name + ".yaml"), true))
                .toList();

        assertThat(Runs.of(Baseline.empty(), inputs).findings()).isEmpty();
    }

    private static Input input(Path folder, String name, boolean expected) {
        return Input.file(folder.resolve(name + ".yaml"), expected);
    }

    private static ValidationResult in(int threads, List<Input> inputs)
            throws ExecutionException, InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> Runs.of(Baseline.empty(), inputs)).get();
        } finally {
            pool.shutdown();
        }
    }

    private static String manifest(String purpose) {
        return """
                kind: AllocationManifest
                name: game
                platforms: [psp]
                sessions:
                  - {id: s, allocations: [{id: a, purpose: %s, size: 1KB}]}
                """.formatted(purpose);
    }

    private static List<Input> generated(int files) {
        Random random = new Random(81);
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            StringBuilder text = new StringBuilder("kind: AllocationManifest\nname: game\nplatforms: [");
            text.append(PLATFORMS.get(random.nextInt(5))).append(", ").append(PLATFORMS.get(random.nextInt(6)));
            text.append("]\nsessions:\n");
            for (int session = random.nextInt(1, 4); session > 0; session--) {
                text.append("  - id: s").append(session).append("\n    allocations:\n");
                for (int allocation = random.nextInt(1, 5); allocation > 0; allocation--) {
                    String purpose = PURPOSES.get(random.nextInt(4));
                    boolean ignored = purpose.equals("heap") && random.nextInt(3) == 0;
                    text.append("      - {id: a%d, purpose: %s, size: %dKB, align: %d}%s\n"
                            .formatted(
                                    allocation,
                                    purpose,
                                    random.nextInt(1, 9_000),
                                    random.nextInt(1, 40),
                                    ignored ? " # flight:ignore manifest/unknown-purpose ours" : ""));
                }
            }
            inputs.add(Runs.file("game-%04d.yaml".formatted(i), text.toString()));
        }
        return inputs;
    }
}
