package dev.flight.simulate;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Target;
import dev.flight.manifest.Targets;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/** An input that operations are made up from: anew for each target, since platforms differ in what they do. */
public interface MadeUpInput {

    /** The name that it gives itself. */
    String name();

    /** What its sessions ask for, and the platforms that it names. */
    AllocationManifest manifest();

    /** Whether chance plays a part: only then there is something to replicate. */
    boolean isRandom();

    /** What chance is drawn from. */
    long seed();

    /** The same, drawn from another seed. */
    MadeUpInput withSeed(long seed);

    /** When it ends, even where its last operation is earlier. */
    long endNanos();

    /** The operations on a target, from the start; replications count from 0. */
    Workload open(MemoryTarget target, PlatformProfile profile, int replication);

    /** The targets that it names itself, or the platforms asked for instead. */
    default List<MemoryTarget> targets(Catalogue catalogue, List<String> platforms) {
        List<MemoryTarget> targets = new ArrayList<>();
        for (Target target : Targets.of(manifest(), catalogue, platforms).known()) {
            targets.addAll(ManifestTargets.of(target));
        }
        return targets;
    }
}
