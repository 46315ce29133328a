package dev.flight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Manifests;
import dev.flight.manifest.Targets;
import dev.flight.profile.Catalogue;
import dev.flight.unit.ByteSize;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worst case of sessions that are divided over machines. */
class PlanGuaranteeTest {

    private static final Catalogue CATALOGUE = Catalogue.builtin();

    @Test
    void isThatOfTheFullestMachine() {
        Plan.PlatformGuarantee fleet = guarantee(2, "3, allocations: [{id: a, purpose: vm-heap, size: 200MB}]");

        assertThat(fleet.guarantee().peakLive()).isEqualTo(mb(400));
        assertThat(fleet.holds()).isTrue();
    }

    @Test
    void doesNotLeaveOutASessionThatNoMachineHolds() {
        Plan.PlatformGuarantee fleet = guarantee(
                3,
                "1, allocations: [{id: a, purpose: vm-heap, size: 600MB}]",
                "1, allocations: [{id: b, purpose: vm-heap, size: 100MB}]");

        assertThat(fleet.guarantee().peakLive()).isEqualTo(mb(600));
        assertThat(fleet.guarantee().heapNeeded()).isEqualTo(mb(600));
        assertThat(fleet.holds()).isFalse();
    }

    @Test
    void doesNotHoldOnFewerMachinesThanTheSessionsNeed() {
        String three = "3, allocations: [{id: a, purpose: vm-heap, size: 300MB}]";

        assertThat(guarantee(2, three).holds()).isFalse();
        assertThat(guarantee(3, three).holds()).isTrue();
    }

    @Test
    void doesNotHoldWhereFullQueuesTakeTheRest() {
        String queues = "channels: [{id: c, type: development, rate: 1/s, connections: 8, payload: 2KB}]\n";
        String session = "1, allocations: [{id: a, purpose: vm-heap, size: 510MB}]";

        assertThat(guarantee(1, session).holds()).isTrue();
        assertThat(guarantee(manifest(1, session), queues).holds()).isFalse();
    }

    private static Plan.PlatformGuarantee guarantee(int machines, String... sessions) {
        return guarantee(manifest(machines, sessions), "");
    }

    private static Plan.PlatformGuarantee guarantee(String text, String channels) {
        AllocationManifest manifest = Manifests.of(text + channels);
        Targets targets = Targets.of(manifest, CATALOGUE, List.of());
        List<Plan.PlatformGuarantee> all = new Planner(Targets.virtualMachines(CATALOGUE), VmChoice.HEADROOM)
                .plan(manifest, targets.known())
                .guarantees();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String manifest(int machines, String... sessions) {
        StringBuilder text = new StringBuilder("vm: {size: small, count: " + machines + "}\nsessions:\n");
        for (int i = 0; i < sessions.length; i++) {
            text.append("  - {id: s%d, count: %s}\n".formatted(i, sessions[i]));
        }
        return text.toString();
    }

    private static ByteSize mb(long count) {
        return ByteSize.of(count << 20);
    }
}
