package dev.flight.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.manifest.Target;
import dev.flight.manifest.Targets;
import dev.flight.profile.PlatformProfile;
import dev.flight.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios in fixtures/scenarios/memory run on every platform that they name. */
@Tag("long")
class ShippedScenariosTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "scenarios", "memory");

    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void runsToItsEnd(Path file) throws IOException {
        MemoryScenario scenario = read(file);
        List<Target> targets =
                Targets.of(scenario.manifest(), Scenarios.CATALOGUE, List.of()).known();
        assertThat(targets).isNotEmpty();
        for (Target target : targets) {
            Ledger ledger = run(scenario, target.profile());
            assertThat(ledger.all().size()).isGreaterThan(1_000);
            assertThat(ledger.now)
                    .isBetween(scenario.end().nanos() / 10 * 9, scenario.end().nanos());
        }
    }

    @Test
    void theTwinsDifferInTheirResponseOnly() throws IOException {
        PlatformProfile dreamcast = Scenarios.profile("dreamcast");
        MemoryScenario responds = read(FOLDER.resolve("pressure-response.yaml"));
        MemoryScenario ignores = read(FOLDER.resolve("pressure-ignored.yaml"));
        assertThat(responds.respond()).isTrue();
        assertThat(ignores.respond()).isFalse();
        assertThat(run(responds, dreamcast).liveBytes).isEqualTo(run(ignores, dreamcast).liveBytes);
    }

    private static Ledger run(MemoryScenario scenario, PlatformProfile profile) {
        Ledger ledger = new Ledger(new ScenarioWorkload(scenario, profile), false);
        while (ledger.step()) {}
        return ledger;
    }

    private static MemoryScenario read(Path file) throws IOException {
        YamlReader reader = new YamlReader();
        var document = Objects.requireNonNull(
                reader.read(file.toString(), Files.readAllBytes(file)).value());
        Checked<MemoryScenario> read = ScenarioFiles.beside(file, reader).read(document.root());
        assertThat(read.findings()).isEmpty();
        return Objects.requireNonNull(read.value());
    }
}
