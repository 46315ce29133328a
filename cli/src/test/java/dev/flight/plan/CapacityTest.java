package dev.flight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Channel;
import dev.flight.manifest.ChannelDemand;
import dev.flight.manifest.Demand;
import dev.flight.manifest.Manifests;
import dev.flight.manifest.Purpose;
import dev.flight.manifest.Targets;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Profiles;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How often a session fits, held against adding instances until one is too many. */
class CapacityTest {

    private static final PlatformProfile BOX = Profiles.box("""
            memory:
              total: 3000B
              regions:
                - {name: main, type: main, size: 2000B, reserved: [{name: image, size: 100B}], allocator: {policy: first-fit, alignment: 8, header: 4, minimum: 16B}}
                - {name: vram, type: video, size: 500B}
              limits: {cacheMax: 40%, stackMax: 300B, hardLimit: 90%}
            realtime:
              maxConnectionsPerChannel: 12
            """);

    @Test
    void isWhatFitsWhenInstancesAreAddedOneByOne() {
        Random random = new Random(61);
        for (int round = 0; round < 400; round++) {
            String allocations = allocations(random);
            AllocationManifest one = Manifests.of(session(1, allocations));
            Capacity capacity = new CapacityCount(one, BOX).ofEachSession().get(0);
            int most = 0;
            while (most < 300
                    && limitBroken(Manifests.of(session(most + 1, allocations))).isEmpty()) {
                most++;
            }
            assertThat(capacity.most()).as(allocations).isEqualTo(most);
            assertThat(limitBroken(Manifests.of(session(most + 1, allocations))))
                    .as(allocations)
                    .contains(String.valueOf(capacity.endedBy()));
        }
    }

    @Test
    void doesNotDependOnHowManyThereAreNow() {
        Random random = new Random(62);
        for (int round = 0; round < 100; round++) {
            String allocations = allocations(random);
            Capacity one = new CapacityCount(Manifests.of(session(1, allocations)), BOX)
                    .ofEachSession()
                    .get(0);
            Capacity seven = new CapacityCount(Manifests.of(session(7, allocations)), BOX)
                    .ofEachSession()
                    .get(0);
            assertThat(seven).isEqualTo(one);
        }
    }

    @Test
    void connectionsGrowWithTheInstancesInTheManifestsProportion() {
        // 2 instances have 3 connections: 8 have 12, which is all there are.
        AllocationManifest manifest = Manifests.of(session(2, "{id: a, purpose: vm-heap, size: 1B}") + """
                channels: [{id: c, type: development, rate: 1/s, payload: 1B, connections: 3}]
                """);

        assertThat(new CapacityCount(manifest, BOX).ofEachSession())
                .containsExactly(new Capacity("box", "s", 8, "connections"));
        assertThat(new CapacityCount(manifest, BOX).ofWholeManifest())
                .isEqualTo(new Capacity("box", null, 4, "connections"));
    }

    @Test
    void copiesOfTheWholeManifestAreCountedTogether() {
        AllocationManifest manifest = Manifests.sessions(
                "id: a, count: 2, allocations: [{id: x, purpose: vm-heap, size: 100B, until: 10s}]",
                "id: b, allocations: [{id: x, purpose: vm-heap, size: 300B, from: 10s}]");

        // At most max(2 x 104, 304) of 1710 B a copy.
        assertThat(new CapacityCount(manifest, BOX).ofWholeManifest())
                .isEqualTo(new Capacity("box", null, 5, "memory"));
    }

    @Test
    void nothingLimitsASessionThatAsksForNothing() {
        Capacity capacity = new CapacityCount(Manifests.sessions("id: a"), BOX)
                .ofEachSession()
                .get(0);

        assertThat(capacity.unlimited()).isTrue();
        assertThat(capacity.endedBy()).isNull();
    }

    @Test
    void aSessionThatDoesNotFitOnceFitsNoTimes() {
        assertThat(new CapacityCount(Manifests.of(session(1, "{id: a, purpose: vm-heap, size: 2000B}")), BOX)
                        .ofEachSession())
                .containsExactly(new Capacity("box", "s", 0, "memory"));
    }

    @Test
    void networkBuffersEndItWhereNothingIsSetAside() {
        PlatformProfile vm = Catalogue.builtin().usable("v6r-small").orElseThrow();
        String channels = "channels: [{id: c, type: development, rate: 1/s, payload: 896B, connections: 1}]\n";
        Capacity bare = new CapacityCount(
                        Manifests.of(session(1, "{id: a, purpose: vm-heap, size: 1B}") + channels), vm)
                .ofEachSession()
                .get(0);
        ByteSize queue = new ChannelDemand(
                        vm,
                        Manifests.of("sessions: []\n" + channels).channels(),
                        Demand.of(Manifests.of("sessions: []"), vm))
                .queueBytes();

        assertThat(queue.bytes()).isEqualTo(4_096L * 1_024);
        assertThat(bare).isEqualTo(new Capacity("v6r-small", "s", 6, "network-buffers"));
        assertThat(new CapacityCount(
                                Manifests.of(session(1, "{id: a, purpose: network-buffers, size: 4MB}") + channels), vm)
                        .ofEachSession())
                .containsExactly(new Capacity("v6r-small", "s", 128, "memory"));
    }

    @Test
    void aPlanCountsEveryPlatformOfTheManifestAndEveryVirtualMachine() {
        Catalogue catalogue = Catalogue.builtin();
        AllocationManifest manifest = Manifests.of("platforms: [psp, v6r-small]\n"
                + session(2, "{id: a, purpose: vm-heap, size: 1MB}")
                + "  - {id: t, allocations: [{id: b, purpose: vm-heap, size: 3MB}]}\n");
        Targets targets = Targets.of(manifest, catalogue, List.of());
        Plan plan = new Planner(Targets.virtualMachines(catalogue), VmChoice.HEADROOM).plan(manifest, targets.known());

        assertThat(new TreeSet<>(
                        plan.capacities().stream().map(Capacity::platform).toList()))
                .containsExactly("psp", "v6r-large", "v6r-medium", "v6r-small");
        assertThat(plan.capacities()).hasSize(12);
        assertThat(plan.capacities())
                .contains(new Capacity("psp", "s", 24_625_152 / 1_048_584, "memory"))
                .contains(new Capacity("v6r-small", null, 102, "memory"));
        assertThat(plan.guarantees()).extracting(each -> each.platform().name()).containsExactly("psp", "v6r-small");
        assertThat(plan.guarantees().get(1).holds()).isTrue();
        assertThat(plan.asksForVm()).isTrue();
        assertThat(plan.headroom()).isEqualTo(Ratio.percent(15));
        assertThat(Objects.requireNonNull(plan.recommended()).vm().name()).isEqualTo("v6r-small");
    }

    /** Every resource of which this is too much. */
    private static List<String> limitBroken(AllocationManifest manifest) {
        Demand demand = Demand.of(manifest, BOX);
        List<String> broken = new java.util.ArrayList<>();
        Region heap = BOX.heap().orElseThrow();
        if (demand.heapPeak().size().bytes() > 1_710) {
            broken.add("memory");
        }
        for (Region region : demand.regions()) {
            if (!region.equals(heap) && demand.peak(region).size().bytes() > 500) {
                broken.add("region vram");
            }
        }
        if (part(demand, Purpose.ASSET_CACHE) > 760) {
            broken.add("asset-cache");
        }
        if (part(demand, Purpose.COMPONENT_STACK) > 300) {
            broken.add("component-stack");
        }
        if (manifest.channels().stream().mapToInt(Channel::connections).max().orElse(0) > 12) {
            broken.add("connections");
        }
        return broken;
    }

    private static long part(Demand demand, Purpose purpose) {
        return demand.heapPeak(claim -> claim.allocation().purpose() == purpose)
                .size()
                .bytes();
    }

    private static String allocations(Random random) {
        StringBuilder text = new StringBuilder("{id: z, purpose: vm-heap, size: 9B}");
        for (int i = random.nextInt(0, 5); i > 0; i--) {
            int from = random.nextInt(0, 10);
            text.append(", {id: a%d, purpose: %s, size: %dB, count: %d, region: %s, from: %ds, until: %ds}"
                    .formatted(
                            i,
                            List.of("vm-heap", "asset-cache", "component-stack").get(random.nextInt(3)),
                            random.nextInt(1, 80),
                            random.nextInt(1, 4),
                            random.nextInt(4) == 0 ? "vram" : "main",
                            from,
                            random.nextInt(from + 1, 12)));
        }
        return text.toString();
    }

    private static String session(int count, String allocations) {
        return "sessions:\n  - {id: s, count: " + count + ", allocations: [" + allocations + "]}\n";
    }
}
