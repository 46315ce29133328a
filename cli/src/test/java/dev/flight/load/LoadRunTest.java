package dev.flight.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.broker.Sink;
import dev.flight.event.realtime.RealtimeEvent;
import dev.flight.event.realtime.RealtimeEventJson;
import dev.flight.sim.routing.Tally;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadRunTest {

    private final Loopback way = new Loopback();

    private LoadResult run(Sink... sinks) {
        LoadPlan plan = new LoadPlan(
                "steady",
                "",
                0,
                TimeSpan.ofMillis(100),
                TimeSpan.ofMillis(600),
                List.of("load"),
                LoadPlan.steady(1, TimeSpan.ofMillis(1), TimeSpan.ZERO, ByteSize.of(1))
                        .groups(),
                () -> new SteadySends(1_000, 600_000_000, 300),
                TimeSpan.ofMillis(300));
        return LoadRun.run(plan, "nowhere", way, List.of(sinks), 42, 1_767_225_600_000L);
    }

    @Test
    void countsWhatIsLostDoubledAndOutOfOrderToTheLastOne() {
        way.put(new byte[] {'x'});
        LoadResult result = run(way.sink(true));

        assertThat(result.channels()).containsExactly(new ChannelCount("load", 600, 540, 24, 12));
        assertThat(result.lost()).isEqualTo(60);
        assertThat(result.reception().foreign()).isEqualTo(1);
        Tally tally = result.measured().groups().get(0).tally();
        assertThat(tally.published()).isEqualTo(500);
        assertThat(tally.delivered()).isEqualTo(450);
        assertThat(tally.duplicates()).isEqualTo(20);
        assertThat(tally.latency(0.5)).isBetween(0.0, 50.0);
    }

    @Test
    void severalConnectionsHaveNumbersOfTheirOwn() {
        LoadResult result = run(way.sink(true), way.sink(true), way.sink(true));

        assertThat(result.channels()).containsExactly(new ChannelCount("load", 600, 540, 24, 12));
    }

    @Test
    void aMessageIsAnEventOfTheContractWithItsNumbers() {
        byte[] message =
                new Envelope(42, 1, "alerts \"a\"", 1_767_225_600_000L).message(2, Sends.ALL, 1234567, 99_000, 400);

        assertThat(message).hasSize(400);
        assertThat(RealtimeEventJson.CODEC.decode(message).orThrow())
                .isInstanceOfSatisfying(RealtimeEvent.CustomEvent.class, event -> {
                    assertThat(event.data().name()).isEqualTo("alerts \"a\"");
                    assertThat(event.data().application()).isEqualTo("flight load");
                    assertThat(event.data().metadata())
                            .containsEntry(
                                    "flight-load", "000000000000002a-0001-0002-ffff-000000000012d687-00000000000182b8");
                });
        assertThat(Envelope.isOf(42, message)).isTrue();
        assertThat(Envelope.isOf(43, message)).isFalse();
        assertThat(Envelope.channel(message)).isEqualTo(1);
        assertThat(Envelope.publisher(message)).isEqualTo(2);
        assertThat(Envelope.group(message)).isEqualTo(Sends.ALL);
        assertThat(Envelope.sequence(message)).isEqualTo(1234567);
        assertThat(Envelope.dueNanos(message)).isEqualTo(99_000);
    }
}
