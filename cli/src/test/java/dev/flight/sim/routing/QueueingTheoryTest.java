package dev.flight.sim.routing;

import static dev.flight.sim.routing.Scenarios.MILLI;
import static dev.flight.sim.routing.Scenarios.SECOND;
import static dev.flight.sim.routing.Scenarios.lossy;
import static dev.flight.sim.routing.Scenarios.polling;
import static dev.flight.sim.routing.Scenarios.pushed;
import static dev.flight.sim.routing.Scenarios.retrying;
import static dev.flight.sim.routing.Scenarios.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flight.manifest.Priority;
import dev.flight.profile.Realtime.Overflow;
import dev.flight.routing.RateLimit;
import dev.flight.sim.Distribution;
import dev.flight.unit.TimeSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine against what queueing theory knows exactly. Times are in seconds of service or mean service. */
class QueueingTheoryTest {

    private static final Distribution EXPONENTIAL = new Distribution.Exponential(SECOND);
    private static final Distribution CONSTANT = new Distribution.Constant(SECOND);

    private static Scenarios oneQueue(double rate, int servers, Distribution service, @Nullable Integer capacity, long seconds) {
        Scenarios scenario = new Scenarios().clients(1, pushed()).channel("c", Priority.NORMAL, false);
        scenario.warmup = TimeSpan.ofMillis(100_000);
        return scenario.broker(servers, service, capacity).poisson(rate, seconds);
    }

    @Test
    void oneServerWithExponentialService() {
        Selection all = select(oneQueue(0.8, 1, EXPONENTIAL, null, 2_000_000).run());

        assertThat(all.result().brokers().get(0).depthMean()).isCloseTo(4, within(0.12));
        assertThat(all.tally().latencyMean()).isCloseTo(5_000, within(150.0));
        assertThat(all.tally().latency(0.95)).isCloseTo(14_978.66, within(450.0));
        assertThat(all.utilisation()).isCloseTo(0.8, within(0.005));
    }

    @Test
    void oneServerWithRoomForTen() {
        Selection all = select(oneQueue(0.9, 1, EXPONENTIAL, 10, 1_000_000).run());

        assertThat(all.ended(Fate.Kind.DROPPED)).isCloseTo(0.0508137313274, within(0.0015));
    }

    /** Erlang's B and C formulas for 5 servers and an offered load of 4. */
    @Test
    void severalServers() {
        Selection blocked = select(oneQueue(4, 5, EXPONENTIAL, 5, 200_000).run());
        Selection waiting = select(oneQueue(4, 5, EXPONENTIAL, null, 400_000).run());

        assertThat(blocked.ended(Fate.Kind.DROPPED)).isCloseTo(0.1990672, within(0.003));
        // P(wait) = 0.5541; W = 1 + 0.5541 / (5 - 4).
        assertThat(waiting.tally().latencyMean()).isCloseTo(1_554.11, within(25.0));
    }

    /** Pollaczek and Khinchine: W = 1 + rho (1 + cv^2) / (2 (1 - rho)). */
    @ParameterizedTest
    @CsvSource({"constant, 0.8, 3", "erlang, 0.8, 3.5", "hyper, 0.5, 2.78"})
    void oneServerWithAnyService(String service, double rate, double seconds) {
        Distribution distribution = switch (service) {
            case "constant" -> CONSTANT;
            case "erlang" -> new Distribution.Erlang(4, SECOND);
            // Means 0.5 s and 5.5 s with weights 9 and 1: mean 1, second moment 2 (0.9 * 0.25 + 0.1 * 30.25) = 6.5.
            default -> new Distribution.HyperExponential(Distribution.Empirical.of(
                    new LinkedHashMap<>(Map.of(SECOND / 2, 9.0, 5 * SECOND + SECOND / 2, 1.0))));
        };
        double expected = service.equals("hyper") ? 1 + 0.5 * 6.5 / (2 * 0.5) : seconds;

        Selection all = select(oneQueue(rate, 1, distribution, null, 2_000_000).run());

        assertThat(all.tally().latencyMean()).isCloseTo(expected * 1000, within(expected * 40));
    }

    /** M/D/1/10 at 0.9: from the stationary chain at departures. */
    @Test
    void oneServerWithConstantServiceAndRoomForTen() {
        Selection all = select(oneQueue(0.9, 1, CONSTANT, 10, 1_000_000).run());

        assertThat(all.ended(Fate.Kind.DROPPED)).isCloseTo(MdOneK.loss(0.9, 10), within(0.001));
    }

    /** Cobham (1954): W1 = W0 / (1 - rho1), W2 = W0 / ((1 - rho1)(1 - rho)), W0 = rho at exponential service of mean 1. */
    @Test
    void theMoreUrgentGoFirst() {
        Scenarios scenario = new Scenarios()
                .clients(1, pushed())
                .channel("urgent", Priority.HIGH, false)
                .channel("other", Priority.LOW, false)
                .broker(1, EXPONENTIAL, null)
                .poisson(0.3, 2_000_000, "urgent")
                .poisson(0.5, 2_000_000, "other");

        RoutingResult result = scenario.run();

        double urgent = select(result, "priority", "high").tally().latencyMean();
        double other = select(result, "priority", "low").tally().latencyMean();
        assertThat(urgent).isCloseTo(1000 * (1 + 0.8 / 0.7), within(40.0));
        assertThat(other).isCloseTo(1000 * (1 + 0.8 / (0.7 * 0.2)), within(300.0));
    }

    @ParameterizedTest
    @CsvSource({"DROP_TAIL, 2738.35571942", "DROP_HEAD, 2261.64428058"})
    void pollingWithRoomForTen(Overflow overflow, double wait) {
        Scenarios scenario = new Scenarios()
                .clients(1, polling(5, 10, overflow))
                .channel("c", Priority.NORMAL, false)
                .poisson(2, 1_000_000);

        Selection all = select(scenario.run());

        assertThat(all.ended(Fate.Kind.DROPPED)).isCloseTo(0.125110035721, within(0.001));
        assertThat(all.tally().latencyMean()).isCloseTo(wait, within(6.0));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void retriesDeliverWhatIsLost(int retries) {
        Scenarios scenario = new Scenarios()
                .clients("web", 1, retrying(retries), lossy(0.1, 0), null)
                .channel("c", Priority.CRITICAL, true)
                .poisson(10, 50_000);

        Selection all = select(scenario.run());

        double lost = StrictMath.pow(0.1, retries + 1.0);
        assertThat(all.part(all.tally().delivered())).isCloseTo(1 - lost, within(4 * StrictMath.sqrt(lost / 500_000)));
        assertThat(all.ended(Fate.Kind.DEAD_LETTERED)).isCloseTo(lost, within(4 * StrictMath.sqrt(lost / 500_000)));
    }

    @Test
    void lostAcknowledgementsMakeDuplicates() {
        Scenarios scenario = new Scenarios()
                .clients("web", 1, retrying(1), lossy(0.1, 0.1), null)
                .channel("c", Priority.CRITICAL, true)
                .poisson(10, 50_000);

        Selection all = select(scenario.run());

        assertThat(all.part(all.tally().delivered())).isCloseTo(0.99, within(0.001));
        assertThat(all.part(all.tally().acknowledged())).isCloseTo(0.9639, within(0.0015));
        assertThat(all.part(all.tally().sent())).isCloseTo(1.19, within(0.003));
        assertThat(all.part(all.tally().deadLetteredYetDelivered())).isCloseTo(0.0261, within(0.001));
        // A first copy whose acknowledgement is lost, and a second that arrives: 0.9 * 0.1 * 0.9.
        assertThat(all.part(all.tally().duplicates())).isCloseTo(0.081, within(0.002));
    }

    /** A token bucket of size b that rejects is a queue with constant service and room for b. */
    @Test
    void aTokenBucketRejectsAsAQueueWithConstantService() {
        Scenarios scenario = new Scenarios()
                .clients("web", 1, pushed(), lossy(0, 0), new RateLimit(1, 5, RateLimit.Exceed.REJECT))
                .channel("c", Priority.NORMAL, false)
                .poisson(0.9, 500_000);

        Selection all = select(scenario.run());

        assertThat(all.ended(Fate.Kind.REJECTED)).isCloseTo(MdOneK.loss(0.9, 5), within(0.002));
    }

    /** And one that delays is a queue with constant service, less what the full bucket lets through at once. */
    @Test
    void aTokenBucketOfOneDelaysAsAQueueWithConstantService() {
        Scenarios scenario = new Scenarios()
                .clients("web", 1, pushed(), lossy(0, 0), new RateLimit(1, 1, RateLimit.Exceed.DELAY))
                .channel("c", Priority.NORMAL, false)
                .poisson(0.8, 1_000_000);

        Selection all = select(scenario.run());

        assertThat(all.tally().latencyMean()).isCloseTo(2_000, within(80.0));
        assertThat(all.tally().latency(0)).isLessThan(MILLI);
    }
}
