package dev.flight.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.Catalogue;
import dev.flight.routing.RoutingScenario;
import dev.flight.routing.RoutingScenarioReader;
import dev.flight.sim.routing.PublishSchedule;
import dev.flight.sim.routing.RoutingOptions;
import dev.flight.sim.routing.RoutingSimulation;
import dev.flight.sim.routing.Tally;
import dev.flight.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PredictionTest {

    private static final String SCENARIO = """
            kind: Scenario
            name: fleet
            seed: 42
            replications: 1
            clients: [{platform: psp, count: 20}, {platform: vita, count: 10}]
            channels:
              - {name: updates, type: memory-updates, payload: {size: 300B}, weight: 4}
              - {name: alerts, type: memory-updates, priority: critical, payload: {size: 200B}}
            load: [{name: warm, for: 10s, rate: 100/s}, {name: more, at: 2s, for: 3s, rate: 50/s, channel: alerts}]
            brokers: {service: 1ms, servers: 100}
            links: {vita: {latency: 80ms, loss: 10%}}
            faults: [{at: 2s, for: 2s, link: vita, down: true}, {at: 1s, for: 1s, broker: 1, down: true}]
            """;

    private final RoutingScenario scenario = Objects.requireNonNull(RoutingScenarioReader.read(
                    Objects.requireNonNull(new YamlReader()
                                    .read("fleet.yaml", SCENARIO.getBytes(StandardCharsets.UTF_8))
                                    .value())
                            .root(),
                    Catalogue.builtin(),
                    null)
            .value());

    /** What is sent to a broker is what the simulation publishes, message by message. */
    @Test
    void theScheduleIsThatOfTheSimulation() {
        List<String> simulated = new ArrayList<>();
        RoutingOptions traced = new RoutingOptions(
                "fleet.yaml",
                1,
                false,
                (at, what, message, clients, client, channel, detail) -> {
                    if (what.equals("published")) {
                        simulated.add(at + " " + channel + " " + clients);
                    }
                },
                nanos -> {});
        RoutingSimulation.run(scenario, traced);

        LoadPlan plan = LoadPlan.of(scenario, "fleet.yaml");
        List<String> sent = new ArrayList<>();
        PublishSchedule schedule = new PublishSchedule(scenario);
        while (schedule.next()) {
            sent.add(schedule.atNanos() + " " + plan.channels().get(schedule.channel()) + " "
                    + plan.groups().get(schedule.group()).clients());
        }

        assertThat(sent).hasSizeGreaterThan(1_000).isEqualTo(simulated);
    }

    @Test
    void thePredictionUpToTheSubscriberKnowsNoLinksPollingAndFaults() {
        Prediction prediction = Prediction.of(scenario, "fleet.yaml", 1);

        for (int group = 0; group < 4; group++) {
            Tally subscriber = prediction.subscriber().groups().get(group).tally();
            assertThat(subscriber.delivered()).isEqualTo(subscriber.published());
            assertThat(subscriber.latencyMax()).isBetween(0.99, 1.01);
        }
        assertThat(prediction.client().groups().get(1).tally().latency(0.5)).isGreaterThan(80);
    }

    @Test
    void everyFaultThatIsLeftOutIsNamed() {
        assertThat(LeftOut.of(scenario))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("trouble of the link of vita at 2s: "))
                .anyMatch(line -> line.startsWith("broker 1 down at 1s: "));
    }
}
