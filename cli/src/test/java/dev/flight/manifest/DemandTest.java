package dev.flight.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Profiles;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final PlatformProfile DREAMCAST =
            Catalogue.builtin().usable("dreamcast").orElseThrow();
    private static final PlatformProfile PSP = Catalogue.builtin().usable("psp").orElseThrow();

    @Test
    void countsBlocksOfEveryInstanceAsTheAllocatorGrantsThem() {
        Demand demand = Demand.of(
                Manifests.sessions("id: s, count: 3, allocations: [{id: a, purpose: vm-heap, size: 100B, count: 7}]"),
                DREAMCAST);

        assertThat(demand.heapClaims()).singleElement().satisfies(claim -> {
            assertThat(claim.blockBytes()).isEqualTo(104);
            assertThat(claim.blocks()).isEqualTo(21);
            assertThat(claim.bytes()).isEqualTo(2_184);
            assertThat(claim.name()).isEqualTo("s/a");
        });
        assertThat(demand.heapPeak().size()).isEqualTo(ByteSize.of(2_184));
        assertThat(demand.instance(0, demand.regions().get(0)))
                .extracting(Claim::bytes)
                .containsExactly(728L);
    }

    @Test
    void findsARegionByItsNameOrItsType() {
        Demand demand = Demand.of(Manifests.sessions("""
                id: s, allocations: [
                  {id: a, purpose: vm-heap, size: 1B},
                  {id: b, purpose: vm-heap, size: 1B, region: main},
                  {id: c, purpose: vm-heap, size: 1B, region: vram},
                  {id: d, purpose: vm-heap, size: 1B, region: video},
                  {id: e, purpose: vm-heap, size: 1B, region: audio},
                  {id: f, purpose: vm-heap, size: 1B, region: sound}]
                """), DREAMCAST);

        assertThat(demand.regions()).extracting(Region::name).containsExactly("main", "vram", "sound");
        assertThat(demand.heapPeak().size()).isEqualTo(ByteSize.of(32));
        assertThat(peak(demand, "vram")).isEqualTo(64);
        assertThat(peak(demand, "sound")).isEqualTo(64);
    }

    @Test
    void leavesOutWhatThePlatformLacksOrKeepsToItself() {
        Demand demand = Demand.of(Manifests.sessions("""
                id: s, allocations: [
                  {id: a, purpose: vm-heap, size: 1B, region: kernel},
                  {id: b, purpose: vm-heap, size: 1B, region: audio},
                  {id: c, purpose: vm-heap, size: 1B, region: nowhere},
                  {id: d, purpose: vm-heap, size: 1B, region: user}]
                """), PSP);

        assertThat(demand.regions()).extracting(Region::name).containsExactly("user");
        assertThat(demand.heapClaims()).extracting(Claim::name).containsExactly("s/d");
    }

    @Test
    void asksForWhatIsSaidForThePlatform() {
        AllocationManifest manifest = Manifests.sessions("""
                id: s, count: 2, allocations: [{id: a, purpose: vm-heap, size: 1000B}],
                perPlatform: {psp: {count: 5, allocations: [{id: b, purpose: vm-heap, size: 8B}]}}
                """);

        assertThat(Demand.of(manifest, PSP).heapPeak().size()).isEqualTo(ByteSize.of(80));
        assertThat(Demand.of(manifest, DREAMCAST).heapPeak().size()).isEqualTo(ByteSize.of(2_016));
    }

    @Test
    void roundsToPagesOnAVirtualMachine() {
        PlatformProfile vm = Catalogue.builtin().usable("v6r-small").orElseThrow();
        Demand demand = Demand.of(
                Manifests.sessions("id: s, allocations: [{id: a, purpose: vm-heap, size: 4097B, count: 3}]"), vm);

        assertThat(demand.heapPeak().size()).isEqualTo(ByteSize.of(3 * 8_192));
    }

    @Test
    void asksNothingOfAPlatformWithoutAMap() {
        Demand demand = Demand.of(
                Manifests.sessions("id: s, allocations: [{id: a, purpose: vm-heap, size: 4097B}]"),
                Catalogue.builtin().usable("web").orElseThrow());

        assertThat(demand.regions()).isEmpty();
        assertThat(demand.heapPeak().size()).isEqualTo(ByteSize.ZERO);
    }

    @Test
    void holdsTheLargestThereIsWithoutOverflow() {
        AllocationManifest manifest = Manifests.sessions(
                "id: s, allocations: [{id: a, purpose: vm-heap, size: 4503599627370495B}]",
                "id: t, count: 1000, allocations: [{id: b, purpose: vm-heap, size: 1B, count: 1000000, align: 1}]",
                "id: u, count: 1000000, allocations: [{id: c, purpose: vm-heap, size: 1MB, count: 1000}]");
        for (PlatformProfile profile : Catalogue.builtin().targets()) {
            Demand demand = Demand.of(manifest, profile);
            for (Region region : demand.regions()) {
                assertThat(demand.claims(region))
                        .allSatisfy(claim -> assertThat(claim.bytes())
                                .isEqualTo(Math.multiplyExact(claim.blockBytes(), claim.blocks()))
                                .isPositive());
                assertThat(demand.peak(region).size().bytes()).isGreaterThanOrEqualTo(5_000_000_000_000_000L);
            }
        }
    }

    @Test
    void neverOverflowsWhateverTheReaderLetsThrough() {
        Random random = new Random(33);
        PlatformProfile coarse =
                Profiles.heap(ByteSize.MAX_BYTES, "{policy: first-fit, alignment: 16MB, header: 16MB, minimum: 16MB}");
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("kind: AllocationManifest\nname: t\nsessions:\n");
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                text.append(
                        "  - {id: s%d, count: %d, allocations: [{id: a, purpose: vm-heap, size: %dB, count: %d}], perPlatform: {box: {count: %d}}}\n"
                                .formatted(
                                        i,
                                        1 + random.nextInt(1 << random.nextInt(1, 20)) % 1_000_000,
                                        1 + random.nextLong(1L << random.nextInt(1, 53)),
                                        1 + random.nextInt(1 << random.nextInt(1, 20)) % 1_000_000,
                                        1 + random.nextInt(1 << random.nextInt(1, 20)) % 1_000_000));
            }
            AllocationManifest manifest = java.util.Objects.requireNonNull(
                    Manifests.read(text.toString()).value());
            Demand demand = Demand.of(manifest, coarse);
            long sum = 0;
            for (Claim claim : demand.heapClaims()) {
                sum = Math.addExact(sum, Math.multiplyExact(claim.blockBytes(), claim.blocks()));
            }
            assertThat(demand.heapPeak().size()).isEqualTo(ByteSize.capped(sum));
        }
    }

    @Test
    void takesThePeakOfAPart() {
        Demand demand = Demand.of(Manifests.sessions("""
                id: s, allocations: [
                  {id: a, purpose: asset-cache, size: 1004B, until: 10s},
                  {id: b, purpose: asset-cache, size: 2004B, from: 10s, until: 20s},
                  {id: c, purpose: vm-heap, size: 5004B}]
                """), DREAMCAST);
        Peak caches = demand.heapPeak(claim -> claim.allocation().purpose() == Purpose.ASSET_CACHE);

        assertThat(caches.size()).isEqualTo(ByteSize.of(2_008));
        assertThat(caches.at()).isEqualTo(TimeSpan.ofMillis(10_000));
        assertThat(demand.heapPeak().size()).isEqualTo(ByteSize.of(7_016));
    }

    private static long peak(Demand demand, String region) {
        return demand.regions().stream()
                .filter(each -> each.name().equals(region))
                .mapToLong(each -> demand.peak(each).size().bytes())
                .sum();
    }
}
