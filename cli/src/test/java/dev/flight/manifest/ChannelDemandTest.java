package dev.flight.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Profiles;
import dev.flight.unit.ByteSize;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChannelDemandTest {

    @Test
    void fullQueuesTakeConnectionsTimesCapacityTimesMessageAndItsOverhead() {
        Random random = new Random(34);
        for (int round = 0; round < 500; round++) {
            long connections = 1L + random.nextInt(1 << random.nextInt(1, 20)) % 1_000_000;
            long capacity = 1L + random.nextInt(1 << random.nextInt(1, 29));
            long payload = random.nextLong(1L << random.nextInt(1, 54));
            long overhead = random.nextLong(1L << random.nextInt(1, 54));
            ChannelDemand channels = demand(
                    "memory: {total: unlimited}\nrealtime: {queue: {capacity: %d, overhead: %dB}}"
                            .formatted(capacity, overhead),
                    "sessions: []\nchannels:\n" + channel("a", connections, payload) + channel("b", 1, 1));
            BigInteger first = BigInteger.valueOf(payload)
                    .add(BigInteger.valueOf(overhead))
                    .multiply(BigInteger.valueOf(connections * capacity));
            BigInteger both = first.min(BigInteger.valueOf(ByteSize.MAX_BYTES))
                    .add(BigInteger.valueOf(capacity).multiply(BigInteger.valueOf(1 + overhead)));
            BigInteger most = BigInteger.valueOf(ByteSize.MAX_BYTES);
            assertThat(channels.queueBytes(channels.channels().get(0)).bytes())
                    .isEqualTo(first.min(most).longValueExact());
            assertThat(channels.queueBytes().bytes()).isEqualTo(both.min(most).longValueExact());
        }
    }

    @Test
    void theBudgetIsWhatIsSetAsideElseThePlatformsOnEachMachine() {
        PlatformProfile vm = Catalogue.builtin().usable("v6r-small").orElseThrow();
        AllocationManifest none = Manifests.of("sessions: []\nchannels:\n" + channel("a", 1, 1));
        AllocationManifest some = Manifests.of("""
                sessions:
                  - {id: s, count: 2, allocations: [{id: n, purpose: network-buffers, size: 8KB}]}
                channels:
                """ + channel("a", 1, 1));

        assertThat(demand(vm, none).budget(3)).contains(ByteSize.of(3 * (536_870_912L * 5 / 100)));
        assertThat(demand(vm, some).budget(3)).contains(ByteSize.of(16 << 10));
        assertThat(demand(Catalogue.builtin().usable("web").orElseThrow(), none).budget(1))
                .isEmpty();
    }

    private static ChannelDemand demand(String profile, String manifest) {
        return demand(Profiles.box(profile), Manifests.of(manifest));
    }

    private static ChannelDemand demand(PlatformProfile profile, AllocationManifest manifest) {
        return new ChannelDemand(profile, manifest.channels(), Demand.of(manifest, profile));
    }

    private static String channel(String id, long connections, long payload) {
        return "  - {id: %s, type: development, rate: 1/s, connections: %d, payload: %dB}\n"
                .formatted(id, connections, payload);
    }
}
