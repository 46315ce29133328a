package dev.flight.simulate;

import dev.flight.manifest.AllocationManifest;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.profile.PlatformProfile;
import dev.flight.sim.memory.TargetSetup;
import org.jspecify.annotations.Nullable;

/**
 * What a workload is run on.
 *
 * @param profile the platform; null for a heap of no platform
 * @param manifest what runs there: all of the manifest, or the part of it that one of several machines gets; null for a
 *     recorded trace
 */
record MemoryTarget(
        TargetSetup setup,
        @Nullable PlatformProfile profile,
        @Nullable AllocationManifest manifest) {

    MemoryTarget with(TargetSetup other) {
        return new MemoryTarget(other, profile, manifest);
    }

    MemoryTarget with(AllocatorPolicy policy) {
        return with(setup.with(policy));
    }
}
