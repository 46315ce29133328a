package dev.flight.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packs one item at a time, by the textbook, and finds the best packing there is by trying. */
final class NaivePacking {

    private NaivePacking() {}

    static int firstFitDecreasing(List<long[]> items, long capacity) {
        return decreasing(items, capacity, false);
    }

    static int bestFitDecreasing(List<long[]> items, long capacity) {
        return decreasing(items, capacity, true);
    }

    private static int decreasing(List<long[]> items, long capacity, boolean best) {
        List<long[]> bins = new ArrayList<>();
        for (long[] item : sorted(items)) {
            long[] chosen = null;
            for (long[] bin : bins) {
                boolean better = chosen == null || (best && Instances.peak(bin) > Instances.peak(chosen));
                if (fits(bin, item, capacity) && better) {
                    chosen = bin;
                }
            }
            add(chosen == null ? open(bins, item.length) : chosen, item, 1);
        }
        return bins.size();
    }

    /** The fewest bins there are, by branch and bound. */
    static int fewest(List<long[]> items, long capacity) {
        int[] best = {firstFitDecreasing(items, capacity)};
        search(sorted(items), 0, new ArrayList<>(), capacity, best);
        return best[0];
    }

    private static void search(List<long[]> items, int next, List<long[]> bins, long capacity, int[] best) {
        if (bins.size() >= best[0]) {
            return;
        }
        if (next == items.size()) {
            best[0] = bins.size();
            return;
        }
        long[] item = items.get(next);
        List<long[]> tried = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            long[] bin = bins.get(i);
            boolean same = tried.stream().anyMatch(each -> Arrays.equals(each, bin));
            if (!same && fits(bin, item, capacity)) {
                tried.add(bin.clone());
                add(bin, item, 1);
                search(items, next + 1, bins, capacity, best);
                add(bin, item, -1);
            }
        }
        add(open(bins, item.length), item, 1);
        search(items, next + 1, bins, capacity, best);
        bins.remove(bins.size() - 1);
    }

    private static List<long[]> sorted(List<long[]> items) {
        List<long[]> sorted = new ArrayList<>(items);
        sorted.sort(
                Comparator.comparingLong((long[] item) -> Instances.peak(item)).reversed());
        return sorted;
    }

    private static long[] open(List<long[]> bins, int moments) {
        long[] bin = new long[moments];
        bins.add(bin);
        return bin;
    }

    private static void add(long[] bin, long[] item, int times) {
        for (int i = 0; i < bin.length; i++) {
            bin[i] += times * item[i];
        }
    }

    private static boolean fits(long @Nullable [] bin, long[] item, long capacity) {
        for (int i = 0; i < item.length; i++) {
            if ((bin == null ? 0 : bin[i]) + item[i] > capacity) {
                return false;
            }
        }
        return true;
    }
}
