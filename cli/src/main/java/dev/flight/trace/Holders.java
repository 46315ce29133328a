package dev.flight.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The holders of a workload, each once, by their index. The first is {@link Holder#NOBODY}. */
public final class Holders {

    private final Map<Holder, Integer> indexes = new HashMap<>();
    private final List<Holder> all = new ArrayList<>();

    public Holders() {
        index(Holder.NOBODY);
    }

    /** The index of a holder; a new one gets the next. */
    public int index(Holder holder) {
        Integer known = indexes.putIfAbsent(holder, all.size());
        if (known != null) {
            return known;
        }
        all.add(holder);
        return all.size() - 1;
    }

    public Holder get(int index) {
        return all.get(index);
    }

    public int size() {
        return all.size();
    }
}
