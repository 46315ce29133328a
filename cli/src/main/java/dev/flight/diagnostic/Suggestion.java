package dev.flight.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** "Did you mean": the known name nearest to a misspelt one. */
public final class Suggestion {

    private Suggestion() {}

    /** {@code did you mean `psp`?}, or the names there are when none is near. */
    public static String hint(String written, Collection<String> known) {
        return nearest(written, known)
                .map(name -> "did you mean `" + name + "`?")
                .orElseGet(() -> known.isEmpty() ? "there are none" : "known: " + list(known));
    }

    /** The nearest name within a third of its length (at least one, at most three edits). */
    public static Optional<String> nearest(String written, Collection<String> known) {
        record Near(String name, int distance) {}
        int length = cut(written).length();
        return known.stream()
                // Most names differ too much in length alone; a file of mistakes asks for each of them.
                .filter(name -> Math.abs(cut(name).length() - length) <= farthest(name))
                .map(name -> new Near(name, distance(written, name)))
                .filter(near -> near.distance() <= farthest(near.name()))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    private static int farthest(String name) {
        return Math.max(1, Math.min(3, name.length() / 3));
    }

    private static String list(Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        return sorted.size() <= 40 ? String.join(", ", sorted) : String.join(", ", sorted.subList(0, 40)) + ", ...";
    }

    /**
     * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. Letter case
     * costs nothing. Names longer than 64 characters are compared by their first 64.
     */
    static int distance(String left, String right) {
        String a = cut(left);
        String b = cut(right);
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static String cut(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.length() <= 64 ? lower : lower.substring(0, 64);
    }
}
