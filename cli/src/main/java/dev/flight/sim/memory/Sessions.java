package dev.flight.sim.memory;

import dev.flight.trace.Holder;
import dev.flight.trace.Holders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sessions of a run: what each holds of the heap and may hold, which wait for memory, which were killed. */
final class Sessions {

    /** What a holder without a session goes by. */
    static final String UNNAMED = "unnamed";

    private static final int UNKNOWN = -1;

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Long> limits;
    private int[] ofHolder = new int[0];
    private long[] live = new long[8];
    private long[] limit = new long[8];
    private boolean[] waiting = new boolean[8];
    private boolean[] killed = new boolean[8];
    private int active;
    private int waitingCount;
    private int running;

    /** Sessions that may hold so much each, by id without the number of an instance. */
    Sessions(Map<String, Long> limits) {
        this.limits = limits;
    }

    /** The session of a holder. */
    int of(int holder, Holders holders) {
        if (holder >= ofHolder.length) {
            int before = ofHolder.length;
            ofHolder = Arrays.copyOf(ofHolder, Math.max(holder + 1, before * 2));
            Arrays.fill(ofHolder, before, ofHolder.length, UNKNOWN);
        }
        if (ofHolder[holder] == UNKNOWN) {
            ofHolder[holder] = index(holders.get(holder));
        }
        return ofHolder[holder];
    }

    private int index(Holder holder) {
        String name = holder.session() == null ? UNNAMED : holder.session();
        Integer known = indexes.get(name);
        if (known != null) {
            return known;
        }
        int index = names.size();
        indexes.put(name, index);
        names.add(name);
        if (index == live.length) {
            live = Arrays.copyOf(live, index * 2);
            limit = Arrays.copyOf(limit, index * 2);
            waiting = Arrays.copyOf(waiting, index * 2);
            killed = Arrays.copyOf(killed, index * 2);
        }
        limit[index] = limitOf(name);
        return index;
    }

    private long limitOf(String name) {
        int instance = name.lastIndexOf('#');
        Long own = limits.get(instance < 0 ? name : name.substring(0, instance));
        return own == null ? Long.MAX_VALUE : own;
    }

    void add(int session, long bytes) {
        served(session);
        if (live[session] == 0 && bytes > 0) {
            active++;
            running++;
        }
        live[session] += bytes;
    }

    void remove(int session, long bytes) {
        if (bytes > 0 && live[session] == bytes) {
            served(session);
            active--;
            running--;
        }
        live[session] -= bytes;
    }

    /** The session waits for memory from now on: until it gets some, gives up what it waits for, or holds nothing; a killed one does not. */
    void waits(int session) {
        if (!waiting[session] && !killed[session]) {
            waiting[session] = true;
            waitingCount++;
            running -= live[session] > 0 ? 1 : 0;
        }
    }

    /** The session waits no longer. */
    void served(int session) {
        if (waiting[session]) {
            waiting[session] = false;
            waitingCount--;
            running += live[session] > 0 ? 1 : 0;
        }
    }

    boolean someWait() {
        return waitingCount > 0;
    }

    /** Whether every session that holds anything waits. */
    boolean allWait() {
        return waitingCount > 0 && running == 0;
    }

    int active() {
        return active;
    }

    /** The session that holds the most; of equals the first that was met; -1 when none holds anything. */
    int largest() {
        int largest = -1;
        for (int i = 0; i < names.size(); i++) {
            if (live[i] > 0 && (largest < 0 || live[i] > live[largest])) {
                largest = i;
            }
        }
        return largest;
    }

    void kill(int session) {
        served(session);
        killed[session] = true;
    }

    boolean isKilled(int session) {
        return killed[session];
    }

    int size() {
        return names.size();
    }

    String name(int session) {
        return names.get(session);
    }

    long live(int session) {
        return live[session];
    }

    /** What the session may hold; {@link Long#MAX_VALUE} for no limit of its own. */
    long limit(int session) {
        return limit[session];
    }
}
