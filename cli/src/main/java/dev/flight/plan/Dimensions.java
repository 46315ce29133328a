package dev.flight.plan;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ChannelDemand;
import dev.flight.manifest.Demand;
import dev.flight.manifest.Purpose;
import dev.flight.profile.Limit;
import dev.flight.profile.Limits;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every resource of a platform that a manifest needs some of. */
final class Dimensions {

    private final PlatformProfile profile;
    private final int machines;
    private final Demand demand;
    private final ChannelDemand channels;
    private final List<Dimension> all = new ArrayList<>();

    private Dimensions(AllocationManifest manifest, PlatformProfile profile, Demand demand, int machines) {
        this.profile = profile;
        this.machines = machines;
        this.demand = demand;
        this.channels = new ChannelDemand(profile, manifest.channels(), demand);
    }

    /** The dimensions of a manifest on so many machines of a profile, memory first. */
    static List<Dimension> of(AllocationManifest manifest, PlatformProfile profile, Demand demand, int machines) {
        Dimensions dimensions = new Dimensions(manifest, profile, demand, machines);
        dimensions.collect();
        return List.copyOf(dimensions.all);
    }

    private void collect() {
        profile.heap().ifPresent(this::memory);
        for (Region region : demand.regions()) {
            if (!profile.memory().isHeap(region)) {
                bytes("region " + region.name(), demand.peak(region).size(), region.free());
            }
        }
        connections();
    }

    private void memory(Region heap) {
        Limits limits = profile.memory().limits();
        bytes("memory", demand.heapPeak().size(), profile.memory().capacity(heap));
        part("asset-cache", Purpose.ASSET_CACHE, limits.cacheMax(), heap);
        part("component-stack", Purpose.COMPONENT_STACK, limits.stackMax(), heap);
        ByteSize queues = channels.queueBytes();
        if (queues.bytes() > 0) {
            channels.budget(machines).ifPresent(budget -> add("network-buffers", queues, budget.bytes()));
        }
    }

    private void part(String name, Purpose purpose, @Nullable Limit limit, Region heap) {
        ByteSize need = demand.heapPeak(claim -> claim.allocation().purpose() == purpose)
                .size();
        if (limit != null && need.bytes() > 0) {
            bytes(name, need, limit.of(profile.memory().heapSize(heap)));
        }
    }

    private void bytes(String name, ByteSize need, ByteSize limitOfOne) {
        add(name, need, limitOfOne.times(machines).bytes());
    }

    private void add(String name, ByteSize need, long limit) {
        all.add(new Dimension(name, true, need.bytes(), limit));
    }

    private void connections() {
        Integer most = profile.realtime().maxConnectionsPerChannel();
        if (most != null && !channels.channels().isEmpty()) {
            all.add(new Dimension("connections", false, channels.mostConnections(), most));
        }
    }
}
