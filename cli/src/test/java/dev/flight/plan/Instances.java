package dev.flight.plan;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Demand;
import dev.flight.manifest.Manifests;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Profiles;
import dev.flight.unit.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sessions to be packed: so many instances of each, and what one holds in each second.
 *
 * @param counts instances of each session
 * @param bytes for each session, the bytes held in each second
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Instances(int[] counts, long[][] bytes) {

    /** A heap in which every byte counts. */
    static final PlatformProfile BOX = Profiles.heap(1_000_000, "{policy: bump}");

    /** Sessions that hold the same all the time. */
    static Instances constant(Random random, int sessions, int mostCount, long least, long most) {
        int[] counts = new int[sessions];
        long[][] bytes = new long[sessions][1];
        for (int i = 0; i < sessions; i++) {
            counts[i] = random.nextInt(1, mostCount + 1);
            bytes[i][0] = random.nextLong(least, most + 1);
        }
        return new Instances(counts, bytes);
    }

    /** Sessions that hold something else each second, and nothing in some. */
    static Instances timelines(Random random, int sessions, int mostCount, int seconds, long most) {
        int[] counts = new int[sessions];
        long[][] bytes = new long[sessions][seconds];
        for (int i = 0; i < sessions; i++) {
            counts[i] = random.nextInt(1, mostCount + 1);
            for (int second = 0; second < seconds; second++) {
                bytes[i][second] = random.nextInt(3) == 0 ? 0 : random.nextLong(1, most + 1);
            }
            bytes[i][random.nextInt(seconds)] = random.nextLong(1, most + 1);
        }
        return new Instances(counts, bytes);
    }

    /** One instance an entry, in the order written. */
    List<long[]> items() {
        List<long[]> items = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int k = 0; k < counts[i]; k++) {
                items.add(bytes[i]);
            }
        }
        return items;
    }

    static long peak(long[] bytes) {
        long most = 0;
        for (long each : bytes) {
            most = Math.max(most, each);
        }
        return most;
    }

    AllocationManifest manifest() {
        String[] sessions = new String[counts.length];
        for (int i = 0; i < sessions.length; i++) {
            StringBuilder text = new StringBuilder("id: s" + i + ", count: " + counts[i] + ", allocations: [");
            for (int second = 0; second < bytes[i].length; second++) {
                if (bytes[i][second] > 0) {
                    text.append("{id: a%d, purpose: vm-heap, size: %dB, from: %ds, until: %ds},"
                            .formatted(second, bytes[i][second], second, second + 1));
                }
            }
            sessions[i] = text + "]";
        }
        return Manifests.sessions(sessions);
    }

    Packing pack(long capacity) {
        return Packing.of(Demand.of(manifest(), BOX), ByteSize.of(capacity));
    }
}
