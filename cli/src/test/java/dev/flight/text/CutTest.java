package dev.flight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void aNameThatFitsIsWhole() {
        assertThat(Cut.of("race#1")).isEqualTo("race#1");
        assertThat(Cut.to("レース", 6)).isEqualTo("レース");
    }

    @Test
    void aLongNameEndsWithDotsInItsLastColumn() {
        assertThat(Cut.to("レーシングゲーム", 10)).isEqualTo("レーシ...");
        assertThat(Cut.of("x".repeat(41))).isEqualTo("x".repeat(37) + "...");
    }

    @Test
    void marksThatTakeNoColumnDoNotMakeANameEndless() {
        assertThat(Cut.of("a" + "\u0301".repeat(1_000_000))).hasSizeLessThan(400);
        assertThat(Cut.of("e\u0301".repeat(40))).isEqualTo("e\u0301".repeat(40));
    }
}
