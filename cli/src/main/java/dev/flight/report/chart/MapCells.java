package dev.flight.report.chart;

import dev.flight.sim.memory.HeapMap;

/** The cells of a heap map put together to as few as there is room for. */
public final class MapCells {

    /** What a cell holds. */
    public enum State {
        FULL,
        PARTLY,
        FREE
    }

    private final HeapMap map;
    private final int size;

    /** At most so many cells. */
    public MapCells(HeapMap map, int most) {
        this.map = map;
        this.size = Math.min(most, map.live().length);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The bytes of a cell, about: cells of the map are not split, so some have more. */
    public long cellBytes() {
        return size == 0 ? 1 : Math.max(1, (map.capacity() + size - 1) / size);
    }

    /** The address at which a cell starts. */
    public long address(int cell) {
        return first(cell) * map.cellBytes();
    }

    private int first(int cell) {
        return (int) ((long) cell * map.live().length / size);
    }

    public State state(int cell) {
        int from = first(cell);
        int until = first(cell + 1);
        long live = 0;
        for (int i = from; i < until; i++) {
            live += map.live()[i];
        }
        if (live == 0) {
            return State.FREE;
        }
        long bytes = Math.min(until * map.cellBytes(), map.capacity()) - from * map.cellBytes();
        return live >= bytes ? State.FULL : State.PARTLY;
    }
}
