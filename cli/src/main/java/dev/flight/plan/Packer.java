package dev.flight.plan;

import dev.flight.manifest.Session;
import dev.flight.unit.ByteSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Divides session loads over machines. Equal instances are placed together on equal machines, so that a million of them
 * are no more work than a few.
 */
final class Packer {

    private final List<SessionLoad> loads;
    private final long capacity;

    /** The sessions' loads, the highest peak first, and what one machine holds. */
    Packer(List<SessionLoad> loads, long capacity) {
        this.loads = loads;
        this.capacity = capacity;
    }

    /** Divides the sessions; {@code lowerBound} is what no division needs fewer than. */
    Packing pack(int lowerBound) {
        List<Session> tooLarge = loads.stream()
                .filter(load -> load.peak() > capacity)
                .map(SessionLoad::session)
                .toList();
        List<Group> first = divide(false);
        List<Group> best = divide(true);
        int firstFit = machines(first);
        int bestFit = machines(best);
        return new Packing(
                ByteSize.of(capacity),
                firstFit,
                bestFit,
                lowerBound,
                listed(bestFit < firstFit ? best : first),
                tooLarge);
    }

    private static int machines(List<Group> groups) {
        long sum = groups.stream().mapToLong(group -> group.machines).sum();
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }

    private static List<Packing.Machine> listed(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> Stream.generate(group::machine).limit(group.machines))
                .limit(Packing.MOST_MACHINES)
                .toList();
    }

    private List<Group> divide(boolean bestFit) {
        List<Group> groups = new ArrayList<>();
        for (SessionLoad load : loads) {
            if (load.peak() <= capacity) {
                groups = place(load, groups, bestFit);
            }
        }
        return groups;
    }

    /**
     * Places all instances of one session. Both rules go on filling the machine they chose: it stays the first with room,
     * and it only becomes the tighter for what was put in; and they fill equal machines one after the other.
     */
    private List<Group> place(SessionLoad load, List<Group> groups, boolean bestFit) {
        List<Group> order = groups;
        if (bestFit) {
            order = new ArrayList<>(groups);
            order.sort(Comparator.comparingLong(Group::room));
        }
        Map<Group, List<Group>> filled = new HashMap<>();
        long left = load.session().count();
        for (Group group : order) {
            long each = group.fitting(load, left);
            if (each > 0) {
                filled.put(group, group.fill(load, each, left));
                left -= Math.min(left, saturated(each, group.machines));
            }
        }
        List<Group> after = new ArrayList<>();
        groups.forEach(group -> after.addAll(filled.getOrDefault(group, List.of(group))));
        if (left > 0) {
            Group empty = new Group(new long[load.bytes().length], Map.of(), Long.MAX_VALUE);
            long each = empty.fitting(load, left);
            after.addAll(empty.of(ceilDiv(left, each)).fill(load, each, left));
        }
        return after;
    }

    private static long saturated(long each, long machines) {
        return each > Long.MAX_VALUE / machines ? Long.MAX_VALUE : each * machines;
    }

    /** At each moment: the sum over the capacity; at the fullest one also Martello and Toth's bound L2 (1990). */
    int lowerBound() {
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

    /** The peak of all together over the capacity; nothing where some are too large to count. */
    int lowerBound(ByteSize peak) {
        boolean all = loads.stream().allMatch(load -> load.peak() <= capacity);
        return all ? (int) Math.min(Integer.MAX_VALUE, ceilDiv(peak.bytes(), capacity)) : 0;
    }

    private long martelloToth(int moment) {
        long bound = boundFor(0, moment);
        for (SessionLoad candidate : loads) {
            long threshold = candidate.bytes()[moment];
            if (threshold <= capacity / 2) {
                bound = Math.max(bound, boundFor(threshold, moment));
            }
        }
        return bound;
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

    /** Machines that hold the same. */
    private final class Group {

        private final long[] held;
        private final Map<String, Long> sessions;
        private final long machines;
        private final long peak;

        Group(long[] held, Map<String, Long> sessions, long machines) {
            this.held = held;
            this.sessions = sessions;
            this.machines = machines;
            this.peak = Arrays.stream(held).max().orElse(0);
        }

        /** So many machines that hold what these do. */
        Group of(long many) {
            return new Group(held, sessions, many);
        }

        long room() {
            return capacity - peak;
        }

        /** How many instances one of the machines has room for, {@code most} at the most. */
        long fitting(SessionLoad load, long most) {
            long fitting = most;
            for (int i = 0; i < held.length && fitting > 0; i++) {
                long each = load.bytes()[i];
                fitting = each == 0 ? fitting : Math.min(fitting, (capacity - held[i]) / each);
            }
            return fitting;
        }

        /** Puts {@code each} instances on one machine after the other while there are any left. */
        List<Group> fill(SessionLoad load, long each, long left) {
            long full = Math.min(machines, left / each);
            long rest = full < machines ? left - full * each : 0;
            long untouched = machines - full - (rest > 0 ? 1 : 0);
            List<Group> parts = new ArrayList<>();
            parts.add(with(load, each, full));
            if (rest > 0) {
                parts.add(with(load, rest, 1));
            }
            if (untouched > 0) {
                parts.add(of(untouched));
            }
            return parts;
        }

        private Group with(SessionLoad load, long instances, long many) {
            long[] more = held.clone();
            for (int i = 0; i < more.length; i++) {
                more[i] += instances * load.bytes()[i];
            }
            Map<String, Long> with = new LinkedHashMap<>(sessions);
            with.merge(load.session().id(), instances, Long::sum);
            return new Group(more, with, many);
        }

        Packing.Machine machine() {
            return new Packing.Machine(Map.copyOf(sessions), ByteSize.of(peak));
        }
    }
}
