package dev.flight.workload;

import dev.flight.manifest.AllocationManifest;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a heap in the course of time: a manifest, and phases over it.
 *
 * @param seed what all of its chance is made from
 * @param file the file of the manifest, as written; null when the sessions stand in the scenario itself
 * @param manifest the sessions, and the platforms to run on; without sessions as long as the file was not read
 * @param respond whether it reacts to pressure as the platform's profile says
 * @param complete whether all of it could be read: only then it can be run
 */
public record MemoryScenario(
        String name,
        long seed,
        @Nullable Scalar file,
        AllocationManifest manifest,
        boolean respond,
        @Nullable History history,
        @Nullable MessageQueue queue,
        List<Phase> phases,
        boolean complete,
        Mapping node) {

    public MemoryScenario {
        phases = List.copyOf(phases);
    }

    /** Its end: that of the phase that ends last. */
    public TimeSpan end() {
        return new TimeSpan(phases.stream()
                .mapToLong(phase -> phase.slot().endNanos())
                .max()
                .orElse(0));
    }

    /** With the sessions of its manifest file; the scenario's platforms go before the file's. */
    MemoryScenario with(AllocationManifest read) {
        boolean own = node.get("platforms") != null;
        AllocationManifest joined = new AllocationManifest(
                read.name(),
                own ? manifest.platforms() : read.platforms(),
                own ? null : read.vm(),
                read.sessions(),
                read.channels(),
                read.complete(),
                own ? node : read.node());
        return copy(joined, complete && read.complete());
    }

    /** Without the sessions of its manifest file, which could not be read. */
    MemoryScenario withoutManifest() {
        return copy(new AllocationManifest(name, manifest.platforms(), null, List.of(), List.of(), false, node), false);
    }

    /** The same, drawn from another seed. */
    public MemoryScenario withSeed(long other) {
        return new MemoryScenario(name, other, file, manifest, respond, history, queue, phases, complete, node);
    }

    MemoryScenario withComplete(boolean all) {
        return copy(manifest, all);
    }

    private MemoryScenario copy(AllocationManifest other, boolean all) {
        return new MemoryScenario(name, seed, file, other, respond, history, queue, phases, all, node);
    }
}
