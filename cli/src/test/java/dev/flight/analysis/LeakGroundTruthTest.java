package dev.flight.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.analysis.LabelledSeries.Shape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Series of which it is known whether they leak. The figures of {@link LeakTest} were chosen on seeds 1 to 10. */
@Tag("long")
class LeakGroundTruthTest {

    private static final int OF_EACH_SHAPE = 25;

    /** How often a shape was judged wrongly, of how many. */
    private static final class Tally {
        private final Map<Shape, List<String>> wrong = new TreeMap<>();
        private int leaks;
        private int leaksFound;
        private int others;
        private int falseAlarms;

        void count(LabelledSeries labelled, boolean found) {
            boolean leaking = labelled.shape().leaking;
            leaks += leaking ? 1 : 0;
            leaksFound += leaking && found ? 1 : 0;
            others += leaking ? 0 : 1;
            falseAlarms += !leaking && found ? 1 : 0;
            if (leaking != found) {
                wrong.computeIfAbsent(labelled.shape(), shape -> new java.util.ArrayList<>())
                        .add(labelled.name());
            }
        }

        double recall() {
            return (double) leaksFound / leaks;
        }

        double falsePositives() {
            return (double) falseAlarms / others;
        }

        String figures() {
            String names = wrong.entrySet().stream()
                    .map(entry -> "  " + entry.getKey().text() + ": " + entry.getValue())
                    .collect(Collectors.joining("\n"));
            return String.format(
                    "%d of %d leaks found (recall %.4f), %d false alarms of %d (%.4f); wrong are%n%s",
                    leaksFound, leaks, recall(), falseAlarms, others, falsePositives(), names);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1001, 1002, 1003, 1004, 1005, 1006})
    void findsLeaksAndRaisesNoFalseAlarmOnSeedsThatItWasNotTunedOn(long seed) {
        Tally tally = new Tally();
        for (LabelledSeries labelled : LabelledSeries.all(seed, OF_EACH_SHAPE)) {
            tally.count(labelled, Analyzer.session(labelled.series()).leak().leaking());
        }

        assertThat(tally.leaks + tally.others).isGreaterThanOrEqualTo(300);
        assertThat(tally.recall()).as(tally.figures()).isGreaterThanOrEqualTo(0.98);
        assertThat(tally.falsePositives()).as(tally.figures()).isLessThanOrEqualTo(0.02);
    }
}
