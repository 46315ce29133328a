package dev.flight.simulate;

import dev.flight.manifest.AllocationManifest;
import dev.flight.profile.PlatformProfile;
import dev.flight.workload.ManifestWorkload;
import dev.flight.workload.Workload;

/** A manifest: what it allocates, at the times that it says. Nothing is left to chance. */
record ManifestInput(AllocationManifest manifest) implements MadeUpInput {

    @Override
    public String name() {
        return manifest.name();
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public long seed() {
        return 0;
    }

    @Override
    public MadeUpInput withSeed(long seed) {
        return this;
    }

    @Override
    public long endNanos() {
        return 0;
    }

    @Override
    public Workload open(MemoryTarget target, PlatformProfile profile, int replication) {
        return new ManifestWorkload(target.manifest() == null ? manifest : target.manifest(), profile);
    }
}
