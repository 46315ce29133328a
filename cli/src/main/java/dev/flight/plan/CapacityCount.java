package dev.flight.plan;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Channel;
import dev.flight.manifest.ChannelDemand;
import dev.flight.manifest.Claim;
import dev.flight.manifest.Demand;
import dev.flight.manifest.Peak;
import dev.flight.manifest.Purpose;
import dev.flight.profile.Limit;
import dev.flight.profile.Memory;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often something fits on a platform, and names the resource that ends it. All instances live at once and
 * reach their peak together; each is one connection on every channel.
 */
final class CapacityCount {

    private final AllocationManifest manifest;
    private final PlatformProfile platform;
    private final Demand demand;

    CapacityCount(AllocationManifest manifest, PlatformProfile platform) {
        this.manifest = manifest;
        this.platform = platform;
        this.demand = Demand.of(manifest, platform);
    }

    List<Capacity> ofEachSession() {
        List<Capacity> all = new ArrayList<>();
        for (int index = 0; index < demand.sessions().size(); index++) {
            int session = index;
            all.add(count(
                    region -> demand.instance(session, region),
                    1,
                    demand.sessions().get(index).id()));
        }
        return all;
    }

    Capacity ofWholeManifest() {
        int connections = manifest.channels().stream()
                .mapToInt(Channel::connections)
                .max()
                .orElse(1);
        return count(demand::claims, connections, null);
    }

    private Capacity count(Function<Region, List<Claim>> claims, int connections, @Nullable String session) {
        Fewest fewest = new Fewest();
        Memory memory = platform.memory();
        for (Region region : demand.regions()) {
            boolean heap = memory.isHeap(region);
            List<Claim> here = claims.apply(region);
            fewest.limit(
                    heap ? "memory" : "region " + region.name(),
                    memory.capacity(region).bytes(),
                    peak(here));
            if (heap) {
                ByteSize size = memory.heapSize(region);
                purpose(
                        fewest,
                        "asset-cache",
                        Purpose.ASSET_CACHE,
                        memory.limits().cacheMax(),
                        size,
                        here);
                purpose(
                        fewest,
                        "component-stack",
                        Purpose.COMPONENT_STACK,
                        memory.limits().stackMax(),
                        size,
                        here);
            }
        }
        channels(fewest, connections);
        return new Capacity(platform.name(), session, fewest.most, fewest.resource);
    }

    private static void purpose(
            Fewest fewest, String name, Purpose purpose, @Nullable Limit limit, ByteSize heap, List<Claim> claims) {
        if (limit != null) {
            List<Claim> part = claims.stream()
                    .filter(claim -> claim.allocation().purpose() == purpose)
                    .toList();
            fewest.limit(name, limit.of(heap).bytes(), peak(part));
        }
    }

    private void channels(Fewest fewest, int connections) {
        if (manifest.channels().isEmpty()) {
            return;
        }
        Integer most = platform.realtime().maxConnectionsPerChannel();
        if (most != null) {
            fewest.limit("connections", most, connections);
        }
        ChannelDemand channels = new ChannelDemand(platform, manifest.channels(), demand);
        if (channels.setAside().bytes() == 0) {
            double oneEach = manifest.channels().stream()
                    .mapToDouble(
                            channel -> (double) channels.queueBytes(channel).bytes() / channel.connections())
                    .sum();
            long all = (long) Math.min(ByteSize.MAX_BYTES, oneEach * connections);
            channels.budget(1).ifPresent(budget -> fewest.limit("network-buffers", budget.bytes(), all));
        }
    }

    private static long peak(List<Claim> claims) {
        return Peak.of(claims).size().bytes();
    }

    /** The resource that allows the fewest. */
    private static final class Fewest {

        private long most = Long.MAX_VALUE;
        private @Nullable String resource;

        void limit(String name, long available, long each) {
            if (each > 0 && available / each < most) {
                most = available / each;
                resource = name;
            }
        }
    }
}
