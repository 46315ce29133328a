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
    private final int perCell;

    /** At most so many cells. */
    public MapCells(HeapMap map, int most) {
        this.map = map;
        this.perCell = Math.max(1, (map.live().length + most - 1) / most);
    }

    /** How many there are. */
    public int size() {
        return (map.live().length + perCell - 1) / perCell;
    }

    /** The bytes of a cell; the last may have fewer. */
    public long cellBytes() {
        return map.cellBytes() * perCell;
    }

    public State state(int cell) {
        int from = cell * perCell;
        int until = Math.min(from + perCell, map.live().length);
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
