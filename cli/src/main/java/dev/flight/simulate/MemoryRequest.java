package dev.flight.simulate;

import dev.flight.expect.Expectation;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.Catalogue;
import dev.flight.sim.memory.MemoryMetrics;
import dev.flight.sim.memory.RegionSetup;
import dev.flight.trace.TraceOptions;
import dev.flight.unit.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation of memory is asked.
 *
 * @param platforms in place of those that the input names; empty for the input's own
 * @param heap a heap of no platform, in place of all platforms; null for none
 * @param policies in place of each region's own; empty for the regions' own
 * @param seed in place of the scenario's own; null for its own
 * @param until where to stop; null for the end of the workload
 * @param minimumHeap whether to search for the smallest heap that survives
 * @param snapshots takes what sessions hold; null when nobody wants it
 * @param snapshotInterval how often; null for each platform's update interval
 * @param check whether heaps are checked for consistency all along
 */
public record MemoryRequest(
        Catalogue catalogue,
        List<String> platforms,
        @Nullable RegionSetup heap,
        List<AllocatorPolicy> policies,
        @Nullable Long seed,
        @Nullable TimeSpan until,
        int replications,
        boolean minimumHeap,
        List<Expectation<MemoryMetrics.Subject>> expectations,
        @Nullable SnapshotTarget snapshots,
        @Nullable TimeSpan snapshotInterval,
        TraceOptions traceOptions,
        boolean check) {

    public MemoryRequest {
        platforms = List.copyOf(platforms);
        policies = List.copyOf(policies);
        expectations = List.copyOf(expectations);
    }

    /** What is asked of platforms unless more is said: one run each, to the end of the workload. */
    public static MemoryRequest ofPlatforms(Catalogue catalogue, List<String> platforms) {
        return new MemoryRequest(
                catalogue,
                platforms,
                null,
                List.of(),
                null,
                null,
                1,
                false,
                List.of(),
                null,
                null,
                TraceOptions.DEFAULT,
                false);
    }

    /** The same, with somebody who wants snapshots. */
    public MemoryRequest withSnapshots(SnapshotTarget target) {
        return new MemoryRequest(
                catalogue,
                platforms,
                heap,
                policies,
                seed,
                until,
                replications,
                minimumHeap,
                expectations,
                target,
                snapshotInterval,
                traceOptions,
                check);
    }

    /** Takes what the sessions of a platform hold. */
    @FunctionalInterface
    public interface SnapshotTarget {

        /** One session at one moment; as {@link dev.flight.sim.memory.SnapshotSink#take}, with the platform. */
        void take(String platform, long atMillis, String session, long used, long total, double fragmentation);
    }
}
