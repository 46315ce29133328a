package dev.flight.sim.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.Pressure;
import dev.flight.unit.Ratio;
import org.junit.jupiter.api.Test;

class PressureMonitorTest {

    private final PressureMonitor monitor = new PressureMonitor(Pressure.DEFAULT, 1000);

    private PressureLevel at(long used, double fragmentation) {
        monitor.update(used, fragmentation);
        return monitor.level();
    }

    @Test
    void aLevelIsEnteredAtItsByteAndLeftBelowTheHysteresis() {
        assertThat(at(749, 0)).isEqualTo(PressureLevel.LOW);
        assertThat(at(750, 0)).isEqualTo(PressureLevel.MEDIUM);
        assertThat(at(700, 0)).isEqualTo(PressureLevel.MEDIUM);
        assertThat(at(699, 0)).isEqualTo(PressureLevel.LOW);
        assertThat(at(970, 0)).isEqualTo(PressureLevel.CRITICAL);
        assertThat(at(919, 0)).isEqualTo(PressureLevel.HIGH);
    }

    @Test
    void fragmentationEntersAboveItsThresholdAndHoldsTheLevel() {
        assertThat(at(0, 0.3)).isEqualTo(PressureLevel.LOW);
        assertThat(at(0, 0.31)).isEqualTo(PressureLevel.MEDIUM);
        assertThat(at(0, 0.26)).isEqualTo(PressureLevel.MEDIUM);
        assertThat(at(0, 0.25)).isEqualTo(PressureLevel.LOW);
    }

    @Test
    void aLevelIsHeldByUseOrByFragmentation() {
        assertThat(at(900, 0)).isEqualTo(PressureLevel.HIGH);
        assertThat(at(100, 0.36)).isEqualTo(PressureLevel.HIGH);
        assertThat(at(100, 0.35)).isEqualTo(PressureLevel.MEDIUM);
        assertThat(at(849, 0)).isEqualTo(PressureLevel.MEDIUM);
    }

    @Test
    void criticalIsEnteredByUseAlone() {
        assertThat(at(0, 1)).isEqualTo(PressureLevel.HIGH);
        assertThat(at(969, 1)).isEqualTo(PressureLevel.HIGH);
        assertThat(at(970, 0)).isEqualTo(PressureLevel.CRITICAL);
    }

    @Test
    void allLevelsAreLeftAtOnceWhenEverythingIsFreed() {
        assertThat(at(1000, 0)).isEqualTo(PressureLevel.CRITICAL);
        assertThat(at(0, 0)).isEqualTo(PressureLevel.LOW);
    }

    @Test
    void thresholdsAreExactWhereBinaryFractionsAreNot() {
        Pressure pressure = new Pressure(
                new Pressure.Level(Ratio.percent(7), null),
                new Pressure.Level(Ratio.percent(90), null),
                new Pressure.Level(Ratio.percent(97), null),
                Ratio.percent(1),
                new Pressure.Response(null, false, false));
        PressureMonitor exact = new PressureMonitor(pressure, 100);
        exact.update(7, 0);
        exact.pass(5);

        assertThat(exact.level()).isEqualTo(PressureLevel.MEDIUM);
        assertThat(exact.times().mediumNanos()).isEqualTo(5);
    }
}
