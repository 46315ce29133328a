package dev.flight.workload;

import dev.flight.manifest.Session;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.sim.RandomStream;
import dev.flight.sim.Streams;
import dev.flight.trace.Holder;
import dev.flight.trace.Holders;
import dev.flight.trace.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the activities of a workload share: the platform, its sessions, the numbers of blocks, the holders, chance. */
final class Stage {

    private final PlatformProfile profile;
    private final List<Session> sessions;
    private final Streams streams;
    private final BlockNumbers numbers = new BlockNumbers();
    private final Holders holders = new Holders();
    private final Map<String, BlocksByTime> components = new HashMap<>();
    private final Map<String, InstanceNumbers> instances = new HashMap<>();

    /**
     * A stage.
     *
     * @param sessions the sessions as they are on the platform
     */
    Stage(PlatformProfile profile, List<Session> sessions, Streams streams) {
        this.profile = profile;
        this.sessions = List.copyOf(sessions);
        this.streams = streams;
    }

    List<Session> sessions() {
        return sessions;
    }

    Optional<Session> session(String id) {
        return sessions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Holders holders() {
        return holders;
    }

    /** The chance of one purpose of one part. */
    RandomStream chance(String part, String purpose) {
        return streams.part(part).stream(purpose);
    }

    /** The region that a name or type means here; empty where the platform has none that a program may use. */
    Optional<Region> region(@Nullable String nameOrType) {
        return profile.memory().region(nameOrType == null ? "main" : nameOrType).filter(Region::accessible);
    }

    /** The index of a holder, its region as the platform calls it; the heap's is null. */
    int holder(Holder asked, Region region) {
        String name = profile.memory().isHeap(region) ? null : region.name();
        return holders.index(new Holder(asked.session(), asked.purpose(), asked.site(), name));
    }

    /** The blocks of a component that are loaded, by the time of their loading. */
    BlocksByTime component(String name) {
        return components.computeIfAbsent(name, each -> new BlocksByTime());
    }

    /** The instances of a session: the manifest's have the first numbers. */
    InstanceNumbers instances(Session session) {
        return instances.computeIfAbsent(session.id(), each -> new InstanceNumbers(session.count()));
    }

    /** Fills in an allocation and answers its number. */
    int allocate(Operation into, long atNanos, long bytes, long alignBytes, int holder) {
        int block = numbers.take();
        into.allocate(atNanos, block, bytes, alignBytes, holder);
        return block;
    }

    /** Fills in the end of a block. */
    void free(Operation into, long atNanos, int block) {
        numbers.giveBack(block);
        into.free(atNanos, block);
    }
}
