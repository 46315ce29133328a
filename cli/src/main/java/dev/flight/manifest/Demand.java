package dev.flight.manifest;

import dev.flight.profile.Memory;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a manifest asks of one platform: the claims on each region that an application may use, in the bytes that the
 * region's allocator grants. Allocations whose region the platform lacks are left out; a rule reports them.
 */
public final class Demand {

    private final PlatformProfile profile;
    private final List<Session> sessions;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, List<Claim>> claims = new HashMap<>();
    private final Map<String, Peak> peaks = new HashMap<>();

    private Demand(PlatformProfile profile, List<Session> sessions) {
        this.profile = profile;
        this.sessions = sessions;
    }

    public static Demand of(AllocationManifest manifest, PlatformProfile profile) {
        List<Session> sessions = manifest.sessions().stream()
                .map(session -> session.on(profile.name()))
                .toList();
        Demand demand = new Demand(profile, sessions);
        for (int index = 0; index < sessions.size(); index++) {
            for (Allocation allocation : sessions.get(index).allocations()) {
                demand.add(index, allocation);
            }
        }
        demand.claims.forEach((region, all) -> demand.peaks.put(region, Peak.of(all)));
        return demand;
    }

    private void add(int index, Allocation allocation) {
        Session session = sessions.get(index);
        Memory memory = profile.memory();
        memory.region(allocation.region()).filter(Region::accessible).ifPresent(region -> {
            long block = region.granting().grantedBytes(allocation.size().bytes(), allocation.alignBytes());
            long blocks = (long) allocation.count() * session.count();
            regions.putIfAbsent(region.name(), region);
            claims.computeIfAbsent(region.name(), each -> new ArrayList<>())
                    .add(new Claim(session, index, allocation, block, blocks));
        });
    }

    /** The sessions as they are on the platform. */
    public List<Session> sessions() {
        return sessions;
    }

    /** The regions that something is asked of, in the order of first use. */
    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    /** The claims on a region. */
    public List<Claim> claims(Region region) {
        return claims.getOrDefault(region.name(), List.of());
    }

    /** The claims on the heap; none where the platform has no heap. */
    public List<Claim> heapClaims() {
        return profile.heap().map(this::claims).orElse(List.of());
    }

    /** The peak of a region. */
    public Peak peak(Region region) {
        Peak known = peaks.get(region.name());
        return known == null ? Peak.of(List.of()) : known;
    }

    /** The peak of the heap. */
    public Peak heapPeak() {
        return profile.heap().map(this::peak).orElseGet(() -> Peak.of(List.of()));
    }

    /** The peak of a part of the heap's claims. */
    public Peak heapPeak(Predicate<Claim> part) {
        List<Claim> chosen = new ArrayList<>();
        for (Claim claim : heapClaims()) {
            if (part.test(claim)) {
                chosen.add(claim);
            }
        }
        return Peak.of(chosen);
    }

    /** What one instance of a session claims of a region. */
    public List<Claim> instance(int sessionIndex, Region region) {
        List<Claim> all = claims(region);
        List<Claim> instance = new ArrayList<>();
        for (Claim claim : all.subList(firstFrom(sessionIndex, all), firstFrom(sessionIndex + 1, all))) {
            instance.add(claim.ofOneInstance());
        }
        return instance;
    }

    /** The number of claims of the sessions before one: claims stand in the order of their sessions. */
    private static int firstFrom(int sessionIndex, List<Claim> claims) {
        int low = 0;
        int high = claims.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (claims.get(middle).sessionIndex() < sessionIndex) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
