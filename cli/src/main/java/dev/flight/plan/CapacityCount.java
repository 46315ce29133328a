package dev.flight.plan;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ChannelDemand;
import dev.flight.manifest.Claim;
import dev.flight.manifest.Demand;
import dev.flight.manifest.Peak;
import dev.flight.manifest.Purpose;
import dev.flight.manifest.Session;
import dev.flight.profile.Limit;
import dev.flight.profile.Memory;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often something fits on a platform, and names the resource that ends it. All instances live at once and
 * reach their peak together; channels grow with the number of instances, in the manifest's own proportion.
 */
final class CapacityCount {

    private final PlatformProfile platform;
    private final Demand demand;
    private final long instances;
    private final int connections;
    private final long queues;
    private final Optional<ByteSize> queueBudget;

    CapacityCount(AllocationManifest manifest, PlatformProfile platform) {
        this.platform = platform;
        this.demand = Demand.of(manifest, platform);
        this.instances =
                Math.max(1, demand.sessions().stream().mapToLong(Session::count).sum());
        ChannelDemand channels = new ChannelDemand(platform, manifest.channels(), demand);
        this.connections = channels.mostConnections();
        this.queues = channels.queueBytes().bytes();
        this.queueBudget = channels.setAside().bytes() == 0 ? channels.budget(1) : Optional.empty();
    }

    List<Capacity> ofEachSession() {
        List<Capacity> all = new ArrayList<>();
        for (int index = 0; index < demand.sessions().size(); index++) {
            int session = index;
            all.add(count(
                    region -> demand.instance(session, region),
                    instances,
                    demand.sessions().get(index).id()));
        }
        return all;
    }

    Capacity ofWholeManifest() {
        return count(demand::claims, 1, null);
    }

    /**
     * Counts how often claims fit.
     *
     * @param parts into how many equal parts the manifest's connections and queues are cut; one goes with each
     */
    private Capacity count(Function<Region, List<Claim>> claims, long parts, @Nullable String session) {
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
        channels(fewest, parts);
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

    private void channels(Fewest fewest, long parts) {
        Integer most = platform.realtime().maxConnectionsPerChannel();
        if (most != null) {
            fewest.limit("connections", scaled(most, parts), connections);
        }
        queueBudget.ifPresent(budget -> fewest.limit("network-buffers", scaled(budget.bytes(), parts), queues));
    }

    private static long scaled(long limit, long parts) {
        return limit > Long.MAX_VALUE / parts ? Long.MAX_VALUE : limit * parts;
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
