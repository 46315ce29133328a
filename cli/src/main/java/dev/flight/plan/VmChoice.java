package dev.flight.plan;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ChannelDemand;
import dev.flight.manifest.Demand;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import java.util.List;
import java.util.Optional;

/** Weighs the sizes of virtual machine for a manifest. */
public final class VmChoice {

    /** What a machine should leave free, unless asked otherwise. */
    public static final Ratio HEADROOM = Ratio.percent(15);

    private VmChoice() {}

    /**
     * One candidate a size.
     *
     * @param sizes the VM profiles, the smallest first
     */
    public static List<Candidate> candidates(AllocationManifest manifest, List<PlatformProfile> sizes, int machines) {
        return sizes.stream().map(size -> candidate(manifest, size, machines)).toList();
    }

    /** So many machines of one size. */
    public static Candidate candidate(AllocationManifest manifest, PlatformProfile size, int machines) {
        Demand demand = Demand.of(manifest, size);
        ByteSize queues = new ChannelDemand(size, manifest.channels(), demand).besideHeap(machines);
        ByteSize capacity = size.heap()
                .map((Region heap) -> size.memory().capacity(heap).minus(queues))
                .map(left -> left.bytes() == 0 ? ByteSize.of(1) : left)
                .orElse(ByteSize.ZERO);
        Packing packing = Packing.of(demand, capacity);
        return new Candidate(size, machines, Dimensions.of(manifest, size, demand, machines), packing);
    }

    /** The smallest that fits with the headroom, else the smallest that fits. */
    public static Optional<Candidate> recommend(List<Candidate> candidates, Ratio headroom) {
        return candidates.stream()
                .filter(candidate -> candidate.fitsWith(headroom))
                .findFirst()
                .or(() -> candidates.stream().filter(Candidate::fits).findFirst());
    }
}
