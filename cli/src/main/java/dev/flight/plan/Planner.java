package dev.flight.plan;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Claim;
import dev.flight.manifest.Peak;
import dev.flight.manifest.Target;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.profile.Tier;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the plan of a manifest. */
public final class Planner {

    private final List<PlatformProfile> sizes;
    private final Ratio headroom;

    /**
     * A planner over sizes of virtual machine.
     *
     * @param sizes the VM profiles, the smallest first
     * @param headroom the part of its memory that a recommended machine leaves free
     */
    public Planner(List<PlatformProfile> sizes, Ratio headroom) {
        this.sizes = List.copyOf(sizes);
        this.headroom = headroom;
    }

    /** The plan of a manifest for its targets, with VM sizes where it or they ask for one. */
    public Plan plan(AllocationManifest manifest, List<Target> targets) {
        return plan(manifest, targets, false);
    }

    /**
     * The plan of a manifest for its targets.
     *
     * @param withVms whether the VM sizes are weighed even if neither the manifest nor a target asks for one
     */
    public Plan plan(AllocationManifest manifest, List<Target> targets, boolean withVms) {
        boolean asksForVm = withVms
                || manifest.vm() != null
                || targets.stream().anyMatch(target -> target.profile().tier() == Tier.VM);
        List<PlatformProfile> weighed = asksForVm ? sizes : List.of();
        int machines = manifest.vm() == null ? 1 : manifest.vm().count();
        List<Candidate> candidates = VmChoice.candidates(manifest, weighed, machines);
        List<PlatformProfile> platforms = new ArrayList<>();
        targets.forEach(target -> platforms.add(target.profile()));
        weighed.stream()
                .filter(size ->
                        platforms.stream().noneMatch(known -> known.name().equals(size.name())))
                .forEach(platforms::add);
        return new Plan(
                manifest.name(),
                manifest.file(),
                asksForVm,
                headroom,
                candidates,
                VmChoice.recommend(candidates, headroom).orElse(null),
                platforms.stream()
                        .flatMap(platform -> capacities(manifest, platform).stream())
                        .toList(),
                targets.stream().flatMap(target -> guarantee(target).stream()).toList());
    }

    private static List<Capacity> capacities(AllocationManifest manifest, PlatformProfile platform) {
        CapacityCount count = new CapacityCount(manifest, platform);
        List<Capacity> all = new ArrayList<>(count.ofEachSession());
        if (manifest.sessions().size() > 1) {
            all.add(count.ofWholeManifest());
        }
        return all;
    }

    private static Optional<Plan.PlatformGuarantee> guarantee(Target target) {
        return target.profile().heap().map(heap -> {
            long largest = target.demand().heapClaims().stream()
                    .mapToLong(Claim::blockBytes)
                    .max()
                    .orElse(0);
            Packing packing = target.isVm() ? packing(target) : null;
            return new Plan.PlatformGuarantee(
                    target.profile(),
                    Guarantee.of(live(target, heap, packing), ByteSize.capped(largest), heap.granting()),
                    target.profile().memory().capacity(heap).bytes(),
                    packing == null || packing.fits(target.machines()));
        });
    }

    private static Packing packing(Target target) {
        return VmChoice.candidate(target.manifest(), target.profile(), target.machines())
                .packing();
    }

    /** The most that one machine holds: the fullest does, or would with a session that is too large for any. */
    private static ByteSize live(Target target, Region heap, @Nullable Packing packing) {
        if (packing == null || target.machines() == 1) {
            return target.demand().heapPeak().size();
        }
        Stream<ByteSize> machines = packing.machines().stream().map(Packing.Machine::peak);
        Stream<ByteSize> alone = IntStream.range(0, target.demand().sessions().size())
                .mapToObj(session ->
                        Peak.of(target.demand().instance(session, heap)).size());
        return Stream.concat(machines, alone).max(ByteSize::compareTo).orElse(ByteSize.ZERO);
    }
}
