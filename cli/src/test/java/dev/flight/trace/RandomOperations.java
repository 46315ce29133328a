package dev.flight.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Operations made up from a seed, with every field in use; the number freed last is the first to be given out. */
final class RandomOperations implements OperationSource {

    private static final String[] NAMES = {"load", "f(int, \"x\")", "a;b\\c", "Straße", "賽🚀", " blank ", "tab,comma"};

    private final Random random;
    private final int most;
    private final Holders holders = new Holders();
    private final List<Integer> live = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int left;
    private int used;
    private long nanos;

    RandomOperations(long seed, int count, int mostLive) {
        random = new Random(seed);
        left = count;
        most = mostLive;
    }

    @Override
    public boolean next(Operation into) {
        if (left == 0) {
            return false;
        }
        left--;
        nanos += random.nextInt(3) * (random.nextBoolean() ? 1_000_000L : random.nextInt(2_000_000));
        int choice = random.nextInt(5);
        if (live.isEmpty() || (choice < 2 && live.size() < most)) {
            allocate(into);
        } else if (choice == 2) {
            into.resize(nanos, live.get(random.nextInt(live.size())), random.nextInt(1 << 20));
        } else {
            int index = random.nextInt(live.size());
            int block = live.get(index);
            live.set(index, live.get(live.size() - 1));
            live.remove(/* index */ live.size() - 1);
            free.push(block);
            into.free(nanos, block);
        }
        return true;
    }

    private void allocate(Operation into) {
        int block = free.isEmpty() ? used++ : free.pop();
        live.add(block);
        Holder holder = new Holder(name(), name(), name(), null);
        into.allocate(
                nanos,
                block,
                random.nextLong() >>> (11 + random.nextInt(53)),
                1L << random.nextInt(13),
                holders.index(holder));
    }

    private @Nullable String name() {
        return random.nextBoolean() ? null : NAMES[random.nextInt(NAMES.length)];
    }

    @Override
    public Holders holders() {
        return holders;
    }
}
