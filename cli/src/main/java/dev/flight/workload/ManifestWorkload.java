package dev.flight.workload;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Demand;
import dev.flight.profile.PlatformProfile;
import dev.flight.sim.Streams;
import dev.flight.trace.Holders;
import dev.flight.trace.Operation;

/**
 * A manifest as it runs on a platform: every block of every instance, alive in its lifetime.
 *
 * <p>What ends at a moment is freed before what starts at it is allocated. At a moment, sessions go in the order of the
 * manifest, in them allocations, in them instances. Nothing is drawn by chance, and nothing is kept but the live blocks.
 * Queues of channels are not part of it. Sessions of several virtual machines are not spread: it is all on one heap.
 */
public final class ManifestWorkload implements Workload {

    private final Stage stage;
    private final Groups groups;

    public ManifestWorkload(AllocationManifest manifest, PlatformProfile profile) {
        stage = new Stage(profile, Demand.of(manifest, profile).sessions(), new Streams(0));
        groups = Groups.ofManifest(stage);
    }

    @Override
    public boolean next(Operation into) {
        if (groups.dueNanos() == Activity.NEVER) {
            return false;
        }
        groups.next(into);
        return true;
    }

    @Override
    public Holders holders() {
        return stage.holders();
    }
}
