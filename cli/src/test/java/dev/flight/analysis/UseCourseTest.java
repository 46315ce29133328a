package dev.flight.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UseCourseTest {

    private static final int LAST = UseCourse.INTERVALS - 1;

    private final SeriesBuilder builder = new SeriesBuilder("race", "psp");

    private UseCourse course() {
        return Analyzer.session(builder.build()).course();
    }

    @Test
    void whatWasUsedLastHoldsUntilTheNextSample() {
        builder.add(0, 10, 100);
        builder.add(LAST / 2, 30, 100);
        builder.add(LAST + 1, 20, 100);

        UseCourse course = course();

        assertThat(course.most()).hasSize(UseCourse.INTERVALS).isEqualTo(course.least());
        assertThat(course.most()[LAST / 2 - 1]).isEqualTo(10);
        assertThat(course.most()[LAST / 2]).isEqualTo(30);
        assertThat(course.most()[LAST - 1]).isEqualTo(30);
        assertThat(course.most()[LAST]).isEqualTo(20);
    }

    @Test
    void keepsTheLeastAndTheMostOfAnyNumberOfSamples() {
        for (int i = 0; i < 200_000; i++) {
            builder.add(i, i == 77_777 ? 900 : i == 99_999 ? 1 : 500, 1000, i == 150_000 ? 0.9f : 0.1f);
        }

        UseCourse course = course();

        assertThat(course.most()).hasSize(UseCourse.INTERVALS).contains(900);
        assertThat(course.least()).hasSize(UseCourse.INTERVALS).contains(1);
        assertThat(course.highestFragmentation()).isEqualTo(0.9f);
        assertThat(course.fragmentation()[UseCourse.INTERVALS * 3 / 4]).isEqualTo(0.9f);
        assertThat(Arrays.stream(course.fragmentation()).filter(each -> each > 0.1f))
                .hasSize(1);
    }

    @Test
    void oneMomentIsOneInterval() {
        builder.add(5, 10, 100);
        builder.add(5, 30, 100);

        assertThat(course().most()).containsExactly(30);
        assertThat(course().least()).containsExactly(10);
    }

    @Test
    void aRecordingWithoutFragmentationHasNone() {
        builder.add(0, 10, 100);
        builder.add(9, 10, 100);

        assertThat(course().fragmentation()).isEmpty();
        assertThat(course().highestFragmentation()).isZero();
    }

    @Test
    void aTraceOfAnyLengthHasAsManyIntervals() {
        LevelSeries levels = new LevelSeries("race", "");
        for (int i = 0; i < 1_000_000; i++) {
            levels.change(i, i % 2 == 0 ? 64 : -64);
        }

        UseCourse course = Analyzer.session(levels.build(1_000_000, 0)).course();

        assertThat(course.most()).hasSize(UseCourse.INTERVALS).containsOnly(64);
        assertThat(course.least()).containsOnly(0);
    }
}
