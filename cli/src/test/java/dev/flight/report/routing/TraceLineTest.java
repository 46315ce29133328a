package dev.flight.report.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceLineTest {

    @Test
    void hasTheMomentToTheNanosecond() {
        assertThat(TraceLine.of(1_500_000_001L, "dropped", 7, "psp", 0, "alerts", "overflow"))
                .isEqualTo("{\"at\":1500.000001,\"event\":\"dropped\",\"message\":7,\"clients\":\"psp\",\"client\":0,"
                        + "\"channel\":\"alerts\",\"detail\":\"overflow\"}");
    }

    @Test
    void leavesOutWhatIsNoAffairOfTheEvent() {
        assertThat(TraceLine.of(60_000_000_000L, "down", 0, "", -1, "", null))
                .isEqualTo("{\"at\":60000,\"event\":\"down\"}");
    }

    @Test
    void isOneLineWhateverIsInAName() {
        assertThat(TraceLine.of(0, "published", 1, "a\n\u001b\u202e\"", 0, "b", null))
                .doesNotContain("\n", "\u001b", "\u202e")
                .contains("\\n");
    }
}
