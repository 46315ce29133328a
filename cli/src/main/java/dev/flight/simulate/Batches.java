package dev.flight.simulate;

import dev.flight.profile.AllocatorPolicy;
import dev.flight.sim.memory.TargetSetups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an input is run on: the targets that it names or that were asked for, each with every policy asked for. */
final class Batches {

    private final MemoryRequest request;

    Batches(MemoryRequest request) {
        this.request = request;
    }

    List<Batch> of(WorkloadInput input) {
        if (input instanceof WorkloadInput.MadeUp madeUp) {
            MadeUpInput made = madeUp.input();
            return variants(made.targets(request.catalogue(), request.platforms())).stream()
                    .<Batch>map(target -> new Batch.MadeUp(made, target))
                    .toList();
        }
        return List.of(new Batch.Recorded(((WorkloadInput.Recorded) input).input(), variants(traceTargets())));
    }

    /** Each target once for each policy asked for. */
    private List<MemoryTarget> variants(List<MemoryTarget> targets) {
        if (request.policies().isEmpty()) {
            return targets;
        }
        List<MemoryTarget> variants = new ArrayList<>();
        for (MemoryTarget target : targets) {
            for (AllocatorPolicy policy : request.policies()) {
                variants.add(target.with(policy));
            }
        }
        return variants;
    }

    private List<MemoryTarget> traceTargets() {
        if (request.heap() != null) {
            return List.of(new MemoryTarget(TargetSetups.custom(request.heap()), null, null));
        }
        List<MemoryTarget> targets = new ArrayList<>();
        for (String name : request.platforms()) {
            request.catalogue()
                    .usable(name)
                    .ifPresent(profile -> TargetSetups.of(profile, Map.of())
                            .ifPresent(setup -> targets.add(new MemoryTarget(setup, profile, null))));
        }
        return targets;
    }
}
