package dev.flight.simulate;

import dev.flight.manifest.AllocationManifest;
import dev.flight.profile.PlatformProfile;
import dev.flight.workload.MemoryScenario;
import dev.flight.workload.ScenarioWorkload;
import dev.flight.workload.Workload;

/** A scenario: phases over a manifest, drawn from its seed. */
record ScenarioInput(MemoryScenario scenario) implements MadeUpInput {

    @Override
    public String name() {
        return scenario.name();
    }

    @Override
    public AllocationManifest manifest() {
        return scenario.manifest();
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public long seed() {
        return scenario.seed();
    }

    @Override
    public MadeUpInput withSeed(long seed) {
        return new ScenarioInput(scenario.withSeed(seed));
    }

    @Override
    public long endNanos() {
        return scenario.end().nanos();
    }

    @Override
    public Workload open(MemoryTarget target, PlatformProfile profile, int replication) {
        return new ScenarioWorkload(scenario, profile, replication);
    }
}
