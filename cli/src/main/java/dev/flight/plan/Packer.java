package dev.flight.plan;

import dev.flight.manifest.Session;
import dev.flight.unit.ByteSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides session loads over machines. Equal instances are placed together, so that a million of them is no more work. */
final class Packer {

    private final List<SessionLoad> loads;
    private final long capacity;

    /** The sessions' loads, the highest peak first, and what one machine holds. */
    Packer(List<SessionLoad> loads, long capacity) {
        this.loads = loads;
        this.capacity = capacity;
    }

    Packing pack() {
        List<Session> tooLarge = loads.stream()
                .filter(load -> load.peak() > capacity)
                .map(SessionLoad::session)
                .toList();
        List<Bin> first = divide(false);
        List<Bin> best = divide(true);
        List<Bin> better = best.size() < first.size() ? best : first;
        return new Packing(
                ByteSize.of(capacity),
                first.size(),
                best.size(),
                lowerBound(),
                better.stream().map(Bin::machine).toList(),
                tooLarge);
    }

    private List<Bin> divide(boolean bestFit) {
        List<Bin> bins = new ArrayList<>();
        for (SessionLoad load : loads) {
            if (load.peak() <= capacity) {
                place(load, bins, bestFit);
            }
        }
        return bins;
    }

    /**
     * Places all instances of one session. Both rules go on filling the machine they chose: it stays the first with room,
     * and it only becomes the tighter for what was put in.
     */
    private void place(SessionLoad load, List<Bin> bins, boolean bestFit) {
        List<Bin> order = bins;
        if (bestFit) {
            order = new ArrayList<>(bins);
            order.sort(Comparator.comparingLong(Bin::room));
        }
        long left = load.session().count();
        for (Bin bin : order) {
            left -= bin.fill(load, left);
        }
        while (left > 0 && bins.size() < Packing.MOST_MACHINES) {
            Bin bin = new Bin(load.bytes().length);
            bins.add(bin);
            left -= bin.fill(load, left);
        }
    }

    /** At each moment: the sum over the capacity; at the fullest one also Martello and Toth's bound L2 (1990). */
    private int lowerBound() {
        long most = 0;
        int fullest = 0;
        int moments = loads.isEmpty() ? 0 : loads.get(0).bytes().length;
        for (int moment = 0; moment < moments; moment++) {
            long sum = 0;
            for (SessionLoad load : loads) {
                sum += load.peak() > capacity
                        ? 0
                        : load.bytes()[moment] * load.session().count();
            }
            if (sum > most) {
                most = sum;
                fullest = moment;
            }
        }
        return most == 0
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, Math.max(ceilDiv(most, capacity), martelloToth(fullest)));
    }

    private long martelloToth(int moment) {
        long bound = 0;
        for (SessionLoad candidate : loads) {
            long threshold = candidate.bytes()[moment];
            if (threshold <= capacity / 2) {
                bound = Math.max(bound, boundFor(threshold, moment));
            }
        }
        return Math.max(bound, boundFor(capacity / 2 + 1, moment));
    }

    private long boundFor(long threshold, int moment) {
        long alone = 0;
        long large = 0;
        long roomBesideLarge = 0;
        long small = 0;
        for (SessionLoad load : loads) {
            long size = load.peak() > capacity ? 0 : load.bytes()[moment];
            long count = load.session().count();
            if (size > capacity - threshold) {
                alone += count;
            } else if (size > capacity / 2) {
                large += count;
                roomBesideLarge += (capacity - size) * count;
            } else if (size >= threshold) {
                small += size * count;
            }
        }
        return alone + large + Math.max(0, ceilDiv(small - roomBesideLarge, capacity));
    }

    private static long ceilDiv(long dividend, long divisor) {
        return dividend <= 0 ? 0 : (dividend + divisor - 1) / divisor;
    }

    /** A machine being filled. */
    private final class Bin {

        private final long[] held;
        private final Map<String, Long> sessions = new LinkedHashMap<>();
        private long peak;

        Bin(int moments) {
            held = new long[moments];
        }

        long room() {
            return capacity - peak;
        }

        /** Puts in as many instances as there is room for, {@code most} at the most; answers how many. */
        long fill(SessionLoad load, long most) {
            long fitting = most;
            for (int i = 0; i < held.length && fitting > 0; i++) {
                long each = load.bytes()[i];
                fitting = each == 0 ? fitting : Math.min(fitting, (capacity - held[i]) / each);
            }
            if (fitting > 0) {
                sessions.merge(load.session().id(), fitting, Long::sum);
                for (int i = 0; i < held.length; i++) {
                    held[i] += fitting * load.bytes()[i];
                    peak = Math.max(peak, held[i]);
                }
            }
            return fitting;
        }

        Packing.Machine machine() {
            return new Packing.Machine(Map.copyOf(sessions), ByteSize.of(peak));
        }
    }
}
