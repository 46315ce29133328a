package dev.flight.simulate;

import dev.flight.expect.Expectation;
import dev.flight.profile.Names;
import dev.flight.sim.memory.MemoryMetrics;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.TargetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds expectations against the regions that they speak of: the heap, unless they select one. */
final class Expectations {

    private Expectations() {}

    static List<SimulationResult.Expected> check(Expectation<MemoryMetrics.Subject> expectation, TargetResult target) {
        List<SimulationResult.Expected> all = new ArrayList<>();
        for (RegionResult region : target.regions()) {
            if (isMeant(expectation.selectors(), target, region)) {
                all.add(new SimulationResult.Expected(
                        target.setup().platform(),
                        region.name(),
                        region.policy(),
                        expectation.check(new MemoryMetrics.Subject(target, region))));
            }
        }
        return all;
    }

    private static boolean isMeant(Map<String, String> selectors, TargetResult target, RegionResult region) {
        String wanted = selectors.get("region");
        boolean rightRegion = (wanted == null ? target.heap().name() : wanted).equals(region.name());
        return rightRegion
                && isPlatform(selectors.get("platform"), target.setup().platform())
                && selectors.getOrDefault("policy", Names.of(region.policy())).equals(Names.of(region.policy()));
    }

    /** Each of several machines is called by its platform too: {@code v6r-cloud-s (1 of 2)} is {@code v6r-cloud-s}. */
    private static boolean isPlatform(@Nullable String wanted, String platform) {
        return wanted == null || wanted.equals(platform) || platform.startsWith(wanted + " (");
    }
}
