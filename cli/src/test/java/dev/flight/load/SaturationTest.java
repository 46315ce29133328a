package dev.flight.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.load.Saturation.Step;
import dev.flight.manifest.Priority;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.Tally;
import dev.flight.unit.TimeSpan;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class SaturationTest {

    /** A broker that keeps up to a rate. */
    private static LoadResult at(double perSecond, double most) {
        Tally tally = new Tally();
        tally.publish(100);
        for (int i = 0; i < 100; i++) {
            tally.deliver(1_000_000);
        }
        GroupResult group = new GroupResult(
                "a", "a", "c", Priority.NORMAL, 1, tally, Optional.empty(), Optional.empty(), Optional.empty());
        RoutingResult measured = new RoutingResult(
                "steady",
                "",
                0,
                1,
                TimeSpan.ZERO,
                TimeSpan.ofMillis(1),
                List.of(group),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                List.of());
        double achieved = Math.min(perSecond, most);
        return new LoadResult(
                "here",
                measured,
                null,
                new Punctuality(100, 100, 0, 0, null, 0, 0, perSecond, achieved, new Histogram(3)),
                new Reception(List.of(), 0, 0, true),
                List.of(new ChannelCount("c", 100, 100, 0, 0)),
                achieved,
                List.of(),
                List.of(),
                false);
    }

    @Test
    void doublesUntilItIsTooMuchAndThenHalvesTheDistance() {
        List<Step> steps = Saturation.search(1_000, rate -> at(rate, 5_000));

        assertThat(steps.stream().map(Step::perSecond))
                .containsExactly(1_000.0, 2_000.0, 4_000.0, 8_000.0, 6_000.0, 5_000.0, 5_500.0, 5_250.0);
        assertThat(Saturation.highest(steps)).isEqualTo(5_000);
        assertThat(steps.get(3).why()).isEqualTo("sender behind");
    }

    @Test
    void goesDownWhereTheFirstRateIsTooMuch() {
        List<Step> steps = Saturation.search(1_000, rate -> at(rate, 300));

        assertThat(steps.stream().map(Step::perSecond)).containsExactly(1_000.0, 500.0, 250.0, 375.0, 312.5);
        assertThat(Saturation.highest(steps)).isEqualTo(250);
    }
}
