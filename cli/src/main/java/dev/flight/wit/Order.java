package dev.flight.wit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Things that need each other.
 *
 * @param sorted each behind what it needs, otherwise as they came
 * @param circles things that need themselves, each circle from one thing to the one that needs the first again; no more
 *     than {@link #MOST_CIRCLES}
 */
record Order<T>(List<T> sorted, List<List<T>> circles) {

    static final int MOST_CIRCLES = 20;

    static <T> Order<T> of(List<T> all, Function<T, List<T>> needs) {
        Walk<T> walk = new Walk<>(needs);
        all.forEach(walk::from);
        return new Order<>(List.copyOf(walk.sorted), List.copyOf(walk.circles));
    }

    /** The same of other things. */
    <S> Order<S> map(Function<T, S> made) {
        return new Order<>(
                sorted.stream().map(made).toList(),
                circles.stream()
                        .map(circle -> circle.stream().map(made).toList())
                        .toList());
    }

    /** Depth first, without recursion: contracts may be long chains. */
    private static final class Walk<T> {

        private final Function<T, List<T>> needs;
        private final List<T> sorted = new ArrayList<>();
        private final List<List<T>> circles = new ArrayList<>();
        private final Map<T, Boolean> done = new HashMap<>();
        private final List<T> path = new ArrayList<>();
        private final Deque<Iterator<T>> open = new ArrayDeque<>();

        Walk(Function<T, List<T>> needs) {
            this.needs = needs;
        }

        void from(T root) {
            visit(root);
            while (!path.isEmpty()) {
                if (open.element().hasNext()) {
                    visit(open.element().next());
                } else {
                    close();
                }
            }
        }

        private void visit(T thing) {
            Boolean known = done.get(thing);
            if (known == null) {
                done.put(thing, false);
                path.add(thing);
                open.push(needs.apply(thing).iterator());
            } else if (!known && circles.size() < MOST_CIRCLES) {
                circles.add(List.copyOf(path.subList(path.indexOf(thing), path.size())));
            }
        }

        private void close() {
            open.pop();
            T thing = path.remove(path.size() - 1);
            done.put(thing, true);
            sorted.add(thing);
        }
    }
}
