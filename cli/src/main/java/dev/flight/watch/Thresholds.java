package dev.flight.watch;

import dev.flight.event.memory.MemoryPressure;
import dev.flight.profile.Pressure;

/** Levels of pressure by a platform's profile. */
final class Thresholds {

    private Thresholds() {}

    /** The level that follows on another: it rises at once, and falls only below the threshold less the hysteresis. */
    static MemoryPressure level(MemoryPressure before, double usedRatio, double fragmentation, Pressure pressure) {
        MemoryPressure reached = reached(usedRatio, fragmentation, pressure);
        if (reached.compareTo(before) >= 0) {
            return reached;
        }
        double kept = usedRatio + pressure.hysteresis().value();
        MemoryPressure held = reached(kept, fragmentation, pressure);
        return held.compareTo(before) > 0 ? before : held;
    }

    private static MemoryPressure reached(double used, double fragmentation, Pressure pressure) {
        if (holds(pressure.critical(), used, fragmentation)) {
            return MemoryPressure.CRITICAL;
        }
        if (holds(pressure.high(), used, fragmentation)) {
            return MemoryPressure.HIGH;
        }
        return holds(pressure.medium(), used, fragmentation) ? MemoryPressure.MEDIUM : MemoryPressure.LOW;
    }

    private static boolean holds(Pressure.Level level, double used, double fragmentation) {
        return used >= level.used().value()
                || (level.fragmentation() != null
                        && fragmentation > level.fragmentation().value());
    }
}
