package dev.flight.sim.memory;

import dev.flight.expect.Expectation;
import dev.flight.profile.AllocatorPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a simulation of memory answers.
 *
 * @param name the workload's
 * @param source the file that it was read from
 * @param seed what chance was drawn from
 * @param expectations what was expected, once for each region that the expression speaks of
 */
public record SimulationResult(
        String name, String source, long seed, int replications, List<Target> targets, List<Expected> expectations) {

    public SimulationResult {
        targets = List.copyOf(targets);
        expectations = List.copyOf(expectations);
    }

    /**
     * A target.
     *
     * @param result of the first replication
     * @param minimumHeap the smallest heap that survives, -1 for none; null when it was not asked for
     * @param intervals over all replications; empty when there was one
     */
    public record Target(
            TargetResult result,
            @Nullable Long minimumHeap,
            List<MetricInterval> intervals,
            List<LeakSuspicion> leaks) {

        public Target {
            intervals = List.copyOf(intervals);
            leaks = List.copyOf(leaks);
        }
    }

    /** What became of an expectation for one region of one target, under the allocator policy that it had there. */
    public record Expected(String platform, String region, AllocatorPolicy policy, Expectation.Outcome outcome) {}

    /** Whether every allocation succeeded on every target. */
    public boolean survives() {
        return targets.stream().allMatch(target -> target.result().survives());
    }

    /** Whether everything that was expected holds. */
    public boolean keepsExpectations() {
        return expectations.stream().allMatch(each -> each.outcome().holds());
    }
}
