package dev.flight.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.routing.Arrivals;
import dev.flight.routing.Brokers;
import dev.flight.routing.Compression;
import dev.flight.routing.Fallback;
import dev.flight.routing.LoadPhase;
import dev.flight.routing.RoutingScenario;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Document;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LoadEndTest {

    private static final Mapping NODE = node();

    @Test
    void cutsARateThatChangesWhereItIsThen() {
        List<LoadPhase> load = ending(75, phase("warm", 0, 60, 100, 100), phase("burst", 60, 20, 100, 500));

        assertThat(load).extracting(LoadPhase::name).containsExactly("warm", "burst");
        assertThat(load.get(1).length()).isEqualTo(seconds(15));
        assertThat(load.get(1).fromPerSecond()).isEqualTo(100);
        assertThat(load.get(1).toPerSecond()).isEqualTo(400);
    }

    @Test
    void leavesOutWhatWouldBeginLater() {
        assertThat(ending(60, phase("warm", 0, 60, 100, 100), phase("burst", 60, 20, 100, 500)))
                .extracting(LoadPhase::name)
                .containsExactly("warm");
    }

    @Test
    void prolongsARateThatStaysTheSame() {
        List<LoadPhase> load = ending(90, phase("warm", 0, 60, 100, 100));

        assertThat(load).hasSize(1);
        assertThat(load.get(0).length()).isEqualTo(seconds(90));
    }

    @Test
    void goesOnAtTheRateThatTheLastPhaseEndsWith() {
        List<LoadPhase> load = ending(90, phase("warm", 0, 60, 100, 100), phase("burst", 60, 20, 100, 500));

        assertThat(load).hasSize(3);
        assertThat(load.get(1).toPerSecond()).isEqualTo(500);
        assertThat(load.get(2).start()).isEqualTo(seconds(80));
        assertThat(load.get(2).endNanos()).isEqualTo(seconds(90).nanos());
        assertThat(load.get(2).fromPerSecond()).isEqualTo(500);
        assertThat(load.get(2).toPerSecond()).isEqualTo(500);
    }

    @Test
    void changesNothingWhereTheEndIsTheSame() {
        LoadPhase[] phases = {phase("warm", 0, 60, 100, 100), phase("burst", 60, 20, 100, 500)};
        assertThat(ending(80, phases)).containsExactly(phases);
    }

    private static List<LoadPhase> ending(long atSeconds, LoadPhase... load) {
        RoutingScenario scenario = new RoutingScenario(
                "test",
                1,
                1,
                TimeSpan.ZERO,
                TimeSpan.ZERO,
                TimeSpan.ZERO,
                Compression.NONE,
                Fallback.DEFAULT,
                List.of(),
                List.of(),
                List.of(load),
                Brokers.DEFAULT,
                List.of(),
                List.of(),
                true,
                NODE);
        return LoadEnd.at(seconds(atSeconds), scenario).load();
    }

    private static LoadPhase phase(String name, long start, long length, double from, double to) {
        return new LoadPhase(name, seconds(start), seconds(length), new Arrivals.Poisson(), from, to, null, NODE);
    }

    private static TimeSpan seconds(long seconds) {
        return TimeSpan.ofMillis(1000 * seconds);
    }

    private static Mapping node() {
        Document document = new YamlReader()
                .read("test.yaml", "kind: Scenario\n".getBytes(StandardCharsets.UTF_8))
                .value();
        return (Mapping) Objects.requireNonNull(document).root();
    }
}
