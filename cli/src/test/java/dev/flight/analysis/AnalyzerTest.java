package dev.flight.analysis;

import static dev.flight.analysis.Samples.MB;
import static dev.flight.analysis.Samples.START;
import static dev.flight.analysis.Samples.minutely;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flight.analysis.LeakVerdict.Kind;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class AnalyzerTest {

    private static final long LIMIT = 64 * MB;

    private static SessionReport of(IntToDoubleFunction megabytes) {
        return Analyzer.session(minutely(600, LIMIT, megabytes));
    }

    @Test
    void aLeakHasItsSlopeItsIntervalAndTheTimeUntilTheLimit() {
        Random random = new Random(3);
        // 2 MB an hour from 20 MB: 40 MB after 10 hours, 64 MB 12 hours later.
        LeakVerdict leak =
                of(i -> 20 + 2 * i / 60.0 + 0.1 * random.nextGaussian()).leak();

        assertThat(leak.kind()).isEqualTo(Kind.LEAK);
        assertThat(leak.slopeBytesPerHour() / MB).isCloseTo(2, within(0.05));
        assertThat(leak.slopeLowBytesPerHour() / MB).isBetween(1.9, 2.0);
        assertThat(leak.slopeHighBytesPerHour() / MB).isBetween(2.0, 2.1);
        assertThat(leak.confidence()).isGreaterThan(0.999);
        assertThat(leak.exhaustedInMillis().orElseThrow() / 3_600_000.0).isCloseTo(12, within(0.4));
        assertThat(leak.predictedPeakBytes().orElseThrow() / MB).isCloseTo(60, within(1.0));
    }

    @Test
    void theFloorUnderASawtoothLeaksAsFastAsIsLost() {
        LeakVerdict leak = of(i -> 10 + 0.5 * i / 60.0 + 8 * (i % 17) / 17.0).leak();

        assertThat(leak.kind()).isEqualTo(Kind.LEAK);
        assertThat(leak.slopeBytesPerHour() / MB).isCloseTo(0.5, within(0.05));
    }

    @Test
    void aSawtoothIsPeriodicAndNoLeak() {
        SessionReport report = of(i -> 10 + 8 * (i % 20) / 20.0);

        assertThat(report.leak().kind()).isEqualTo(Kind.NONE);
        assertThat(report.patterns()).hasSize(1).first().satisfies(pattern -> {
            assertThat(pattern).isInstanceOf(Pattern.Periodic.class);
            assertThat(((Pattern.Periodic) pattern).periodHours()).isCloseTo(1 / 3.0, within(0.01));
        });
    }

    @Test
    void whatStopsGrowingHasLevelledOff() {
        Random random = new Random(5);
        SessionReport report = of(i -> 10 + 20 * (1 - Math.exp(-i / 60.0)) + 0.05 * random.nextGaussian());

        assertThat(report.leak().leaking()).isFalse();
        assertThat(report.direction()).isEqualTo(TrendDirection.STABLE);
    }

    @Test
    void aStepHasItsMomentAndItsSize() {
        SessionReport report = of(i -> (i < 333 ? 10 : 25) + 0.01 * (i % 3));

        assertThat(report.leak().leaking()).isFalse();
        assertThat(report.patterns()).hasSize(1);
        Pattern.Step step = (Pattern.Step) report.patterns().get(0);
        assertThat(step.atMillis()).isEqualTo(START + 333 * 60_000L);
        assertThat(step.bytes() / MB).isCloseTo(15, within(0.1));
    }

    @Test
    void aLoneSpikeIsAnAnomaly() {
        Random random = new Random(9);
        SessionReport report = of(i -> (i == 200 ? 40 : 20) + 0.1 * random.nextGaussian());

        assertThat(report.patterns()).hasSize(1);
        assertThat(((Pattern.Anomaly) report.patterns().get(0)).atMillis()).isEqualTo(START + 200 * 60_000L);
        assertThat(report.peakMillis()).isEqualTo(START + 200 * 60_000L);
    }

    @Test
    void useThatFallsIsDecreasing() {
        SessionReport report = of(i -> 40 - i / 60.0);

        assertThat(report.direction()).isEqualTo(TrendDirection.DECREASING);
        assertThat(report.leak().leaking()).isFalse();
    }

    @Test
    void useThatStraysFarIsVolatile() {
        Random random = new Random(11);

        assertThat(of(i -> 20 + 5 * random.nextGaussian()).direction()).isEqualTo(TrendDirection.VOLATILE);
        assertThat(of(i -> 20 + 0.1 * random.nextGaussian()).direction()).isEqualTo(TrendDirection.STABLE);
    }

    @Test
    void aGapAndUnevenStepsDoNotChangeTheSlope() {
        Random random = new Random(13);
        SeriesBuilder builder = new SeriesBuilder("race", "psp");
        long millis = START;
        for (int i = 0; i < 500; i++) {
            millis += i == 250 ? 5 * 3_600_000L : 20_000 + random.nextInt(80_000);
            double hours = (millis - START) / 3_600_000.0;
            builder.add(millis, (long) ((20 + hours) * MB), LIMIT);
        }
        LeakVerdict leak = Analyzer.session(builder.build()).leak();

        assertThat(leak.kind()).isEqualTo(Kind.LEAK);
        assertThat(leak.slopeBytesPerHour() / MB).isCloseTo(1, within(0.02));
    }

    @Test
    void oneOrTwoSamplesTellNothing() {
        for (int samples = 1; samples < 8; samples++) {
            SessionReport report = Analyzer.session(minutely(samples, LIMIT, i -> 10 + i));

            assertThat(report.leak().kind()).isEqualTo(Kind.TOO_FEW);
            assertThat(report.use().max()).isEqualTo((10.0 + samples - 1) * MB);
        }
    }

    @Test
    void allSamplesOfOneMomentTellNothing() {
        SeriesBuilder builder = new SeriesBuilder("race", "psp");
        for (int i = 0; i < 100; i++) {
            builder.add(START, i, LIMIT);
        }
        assertThat(Analyzer.session(builder.build()).leak().kind()).isEqualTo(Kind.TOO_FEW);
    }

    @Test
    void aSessionThatUsesNothingIsStable() {
        SessionReport report = of(i -> 0);

        assertThat(report.direction()).isEqualTo(TrendDirection.STABLE);
        assertThat(report.leak().kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void theSoonestExhaustedStandsFirst() {
        Series slow = named("slow", minutely(200, LIMIT, i -> 10 + i * 0.01));
        Series fast = named("fast", minutely(200, LIMIT, i -> 10 + i * 0.1));
        Series flat = named("flat", minutely(200, LIMIT, i -> 50));

        assertThat(Analyzer.analyze(List.of(flat, slow, fast), 0).sessions())
                .extracting(SessionReport::session)
                .containsExactly("fast", "slow", "flat");
    }

    @Test
    void jainsIndexTellsHowEvenlySessionsUseMemory() {
        Series one = named("a", minutely(20, LIMIT, i -> 10));
        Series other = named("b", minutely(20, LIMIT, i -> 30));

        Sharing sharing = Analyzer.analyze(List.of(one, other), 0).sharing();

        assertThat(sharing.jain()).isCloseTo(40.0 * 40 / (2 * (100 + 900)), within(1e-9));
        assertThat(sharing.shares()).extracting(Sharing.Share::part).containsExactlyInAnyOrder(0.25, 0.75);
        assertThat(sharing.shares()).noneMatch(Sharing.Share::hog);
    }

    @Test
    void aHogUsesMoreThanItsPartWhileAnotherIsShort() {
        Series hog = named("hog", minutely(20, LIMIT, i -> 50));
        Series starved = named("starved", minutely(20, 8 * MB, i -> 7.5));

        assertThat(Analyzer.analyze(List.of(hog, starved), 0).sharing().shares())
                .filteredOn(Sharing.Share::hog)
                .extracting(Sharing.Share::session)
                .containsExactly("hog");
    }

    private static Series named(String name, Series series) {
        return new Series(
                name,
                series.platform(),
                series.millis(),
                series.lows(),
                series.highs(),
                series.means(),
                series.mean(),
                series.limitBytes(),
                series.last(),
                series.samples(),
                series.late(),
                series.duplicates(),
                series.fragmentation());
    }

    @Test
    void thePeakOfAPurposeIsTheMostItHeldAtOnce() {
        PurposePeaks peaks = new PurposePeaks();
        peaks.change(1, "vm-heap", 10);
        peaks.change(2, "vm-heap", 20);
        peaks.change(3, "vm-heap", -25);
        peaks.change(4, "vm-heap", 24);

        assertThat(peaks.peaks()).containsEntry("vm-heap", new PurposePeaks.Peak(29, 30, 2));
    }
}
