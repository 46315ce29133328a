package dev.flight.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules foretell of their fixtures is what the simulation then shows, and not where they foretell nothing. */
class AdviceComesTrueTest {

    private static final Path RULES = Path.of("..", "fixtures", "rules", "scenario");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fails",
                "fails-by-batches",
                "fails-by-polls-that-wait-for-the-link",
                "fails-for-a-small-burst-of-tokens",
                "fails-for-want-of-tokens",
                "fails-in-bursts",
                "fails-on-a-slow-link"
            })
    void aQueueThatMustOverflowDoes(String fixture) {
        assertThat(count(run("queue-overflow", fixture), Fate.OVERFLOW)).isPositive();
    }

    @Test
    void aQueueThatMemoryPressureShrinksLosesWhatIsOver() {
        RoutingResult result = run("queue-overflow", "fails-under-pressure");

        assertThat(count(result, Fate.OVERFLOW) + count(result, Fate.PRESSURE)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passes", "passes-while-it-is-short"})
    void aQueueThatNeedNotOverflowLosesNextToNothing(String fixture) {
        RoutingResult result = run("queue-overflow", fixture);

        assertThat(count(result, Fate.OVERFLOW)).isLessThan(published(result) / 50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fails", "fails-for-good"})
    void whatIsSentAgainTooSoonArrivesMoreThanOnce(String fixture) {
        RoutingResult result = run("retry-storm", fixture);

        assertThat(duplicates(result)).isGreaterThan(published(result));
    }

    @Test
    void whatIsWaitedForLongEnoughIsSentOnce() {
        assertThat(duplicates(run("retry-storm", "passes"))).isZero();
    }

    @Test
    void onePartInFiveIsTooLarge() {
        RoutingResult result = run("payload-too-large", "fails-in-part");

        assertThat((double) count(result, Fate.PAYLOAD) / published(result)).isBetween(0.17, 0.25);
    }

    @Test
    void whoLacksThePermissionGetsNothing() {
        RoutingResult result = run("permission-missing", "fails");

        assertThat(count(result, Fate.PERMISSION)).isEqualTo(published(result));
    }

    @Test
    void messagesPileUpAtABrokerThatIsOverloaded() throws IOException {
        // To one client, and in a tenth of the time: the broker works as much for a thousand.
        assertThat(overloaded("fails").brokers())
                .allSatisfy(node -> assertThat(node.depthMax()).isGreaterThan(1_500));
        assertThat(overloaded("passes").brokers())
                .allSatisfy(node -> assertThat(node.depthMax()).isLessThan(1_500));
    }

    private static RoutingResult overloaded(String fixture) throws IOException {
        return run(input(Files.readString(RULES.resolve("broker-overload").resolve(fixture + ".yaml"))
                .replace("count: 1000", "count: 2")
                .replace("for: 10m", "for: 1m")));
    }

    @ParameterizedTest
    @CsvSource({"fails, 40, 60", "fails-until-messages-expire, 19, 20.1"})
    void whatFallsBehindIsLate(String fixture, double atLeast, double atMost) {
        RoutingResult result = run("falls-behind", fixture);

        assertThat(count(result, Fate.OVERFLOW)).isZero();
        assertThat(result.groups().get(0).tally().latencyMax() / 1_000).isBetween(atLeast, atMost);
    }

    @Test
    void fourInFiveExpireBetweenPolls() {
        RoutingResult result = run("expires-between-polls", "fails");

        assertThat((double) count(result, Fate.EXPIRED) / published(result)).isBetween(0.77, 0.83);
        assertThat(count(run("expires-between-polls", "passes"), Fate.EXPIRED)).isZero();
    }

    @Test
    void whatIsPublishedWhileNoBrokerIsUpIsLost() {
        assertThat((double) count(run("no-broker-up", "fails"), Fate.BROKER_DOWN))
                .isBetween(25_000.0, 35_000.0);
        assertThat(count(run("no-broker-up", "passes"), Fate.BROKER_DOWN)).isZero();
    }

    @Test
    void whatACommentIgnoresIsNotSaid() {
        String scenario = """
                kind: Scenario
                name: score-board
                clients:
                  - {platform: psp, count: 2}  # flight:ignore scenario/queue-overflow we want to see it
                channels:
                  - {name: scores, type: public-broadcast, payload: 200B}
                load:
                  - {name: evening, for: 10m, rate: 25/s}
                """;

        assertThat(read(input(scenario)).findings()).isEmpty();
        assertThat(read(input(scenario.replaceAll("#.*", ""))).findings())
                .extracting(Diagnostic::rule)
                .containsExactly("scenario/queue-overflow");
    }

    private static Input input(String text) {
        return Input.bytes("stdin", text.getBytes(StandardCharsets.UTF_8));
    }

    private static RoutingResult run(String rule, String fixture) {
        return run(Input.file(RULES.resolve(rule).resolve(fixture + ".yaml"), true));
    }

    private static RoutingResult run(Input input) {
        Checked<RoutingJob> read = read(input);
        return Objects.requireNonNull(read.value(), () -> read.findings().toString())
                .run(null, RoutingRequest.Watch.NOBODY);
    }

    private static Checked<RoutingJob> read(Input input) {
        return RoutingJob.read(
                input, new RoutingRequest(Catalogue.builtin(), List.of(), null, 1, null, List.of(), 1, true));
    }

    private static long count(RoutingResult result, Fate fate) {
        return result.groups().stream()
                .mapToLong(each -> each.tally().ended(fate))
                .sum();
    }

    private static long published(RoutingResult result) {
        return result.groups().stream()
                .map(GroupResult::tally)
                .mapToLong(each -> each.published())
                .sum();
    }

    private static long duplicates(RoutingResult result) {
        return result.groups().stream()
                .map(GroupResult::tally)
                .mapToLong(each -> each.duplicates())
                .sum();
    }
}
