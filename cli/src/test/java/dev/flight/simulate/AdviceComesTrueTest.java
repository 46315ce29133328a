package dev.flight.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules foretell of their fixtures is what the simulation then shows, and not where they foretell nothing. */
class AdviceComesTrueTest {

    private static final Path RULES = Path.of("..", "fixtures", "rules", "scenario");

    @ParameterizedTest
    @ValueSource(strings = {"fails", "fails-by-batches", "fails-for-want-of-tokens", "fails-on-a-slow-link"})
    void aQueueThatMustOverflowDoes(String fixture) {
        assertThat(count(run("queue-overflow", fixture), Fate.OVERFLOW)).isPositive();
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
    void aBrokerThatIsOverloadedIsBusyAllTheTime() {
        RoutingResult result = run("broker-overload", "fails");

        assertThat(result.brokers())
                .allSatisfy(node -> assertThat(node.depthMax()).isGreaterThan(10_000));
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
        Path file = RULES.resolve(rule).resolve(fixture + ".yaml");
        Checked<RoutingJob> read = read(Input.file(file, true));
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
