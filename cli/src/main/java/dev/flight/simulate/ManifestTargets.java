package dev.flight.simulate;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Demand;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.plan.Packing;
import dev.flight.profile.Limit;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.sim.memory.TargetSetup;
import dev.flight.sim.memory.TargetSetups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The targets of a manifest: each platform, and each of several virtual machines with the sessions that it gets. */
final class ManifestTargets {

    /** So many machines are simulated one by one; a larger fleet repeats the same few divisions. */
    private static final int MOST_MACHINES = 64;

    private ManifestTargets() {}

    static List<MemoryTarget> of(AllocationManifest manifest, PlatformProfile profile, int machines) {
        return profile.heap()
                .map(heap -> machines == 1
                        ? one(manifest, profile, heap)
                        : each(manifest, profile, heap, Math.min(machines, MOST_MACHINES)))
                .orElse(List.of());
    }

    static List<MemoryTarget> of(Target target) {
        return of(target.manifest(), target.profile(), target.machines());
    }

    private static List<MemoryTarget> one(AllocationManifest manifest, PlatformProfile profile, Region heap) {
        return TargetSetups.of(profile, limits(manifest, profile, heap))
                .map(setup -> List.of(new MemoryTarget(setup, profile, manifest)))
                .orElse(List.of());
    }

    /** As the plan divides the sessions; what finds no room on the machines there are is added to them in turn. */
    private static List<MemoryTarget> each(
            AllocationManifest manifest, PlatformProfile profile, Region heap, int machines) {
        Packing packing =
                Packing.of(Demand.of(manifest, profile), profile.memory().capacity(heap));
        List<Map<String, Long>> counts = new ArrayList<>();
        for (int i = 0; i < machines; i++) {
            counts.add(new HashMap<>());
        }
        for (int i = 0; i < packing.machines().size(); i++) {
            Map<String, Long> machine = counts.get(i % machines);
            packing.machines().get(i).sessions().forEach((id, count) -> machine.merge(id, count, Long::sum));
        }
        packing.tooLarge().forEach(session -> counts.get(0).merge(session.id(), (long) session.count(), Long::sum));
        List<MemoryTarget> targets = new ArrayList<>();
        for (int i = 0; i < machines; i++) {
            targets.add(machine(manifest, profile, heap, counts.get(i), (i + 1) + " of " + machines));
        }
        return targets;
    }

    private static MemoryTarget machine(
            AllocationManifest manifest, PlatformProfile profile, Region heap, Map<String, Long> counts, String which) {
        List<Session> sessions = new ArrayList<>();
        for (Session session : manifest.sessions()) {
            long count = counts.getOrDefault(session.id(), 0L);
            if (count > 0) {
                sessions.add(session.on(profile.name()).times((int) count));
            }
        }
        TargetSetup setup =
                TargetSetups.of(profile, limits(manifest, profile, heap)).orElseThrow();
        return new MemoryTarget(
                setup.named(profile.name() + " (" + which + ")"), profile, manifest.withSessions(sessions));
    }

    /** The most that an instance of each session may hold. */
    private static Map<String, Long> limits(AllocationManifest manifest, PlatformProfile profile, Region heap) {
        Map<String, Long> limits = new HashMap<>();
        for (Session session : manifest.sessions()) {
            Limit budget = session.on(profile.name()).budget();
            if (budget != null) {
                limits.put(
                        session.id(), budget.of(profile.memory().heapSize(heap)).bytes());
            }
        }
        return limits;
    }
}
