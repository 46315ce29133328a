package dev.flight.trace;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.ObjectIntHashMap;
import java.util.Arrays;

/**
 * The blocks that are live, by their ids, and their dense numbers: the number freed last is given out first. All that is
 * kept is bounded by the most blocks live at once, and by {@link FreedIds#REMEMBERED}.
 */
final class LiveBlocks {

    static final int NONE = -1;

    private final LongIntHashMap numbers = new LongIntHashMap();
    private final ObjectIntHashMap<Slice> texts = new ObjectIntHashMap<>();
    private final FreedIds freedNumbers = new FreedIds();
    private final FreedIds freedTexts = new FreedIds();
    private final IntArrayList free = new IntArrayList();
    private long[] allocatedOn = new long[64];
    private int used;

    /** The number of the live block that a line names; {@link #NONE} when there is none. */
    int block(LineFields line) {
        return line.idIsText ? texts.getOrDefault(line.idText, NONE) : block(line.id);
    }

    int block(long id) {
        return numbers.getOrDefault(id, NONE);
    }

    /** Takes in a block that is not live, allocated on a line of the trace. */
    int add(LineFields line, long number) {
        int block = take(number);
        if (line.idIsText) {
            texts.put(line.idText.copy(), block);
        } else {
            numbers.put(line.id, block);
        }
        return block;
    }

    /** Takes in a block under a number of its own. */
    int add(long id, long number) {
        int block = take(number);
        numbers.put(id, block);
        return block;
    }

    /** Gives back the block that a line names; {@link #NONE} when it is not live. */
    int remove(LineFields line, long number) {
        int block = line.idIsText ? removeText(line.idText, number) : removeNumber(line.id, number);
        if (block != NONE) {
            free.add(block);
        }
        return block;
    }

    /** Has a live block go on under another id. */
    void rename(long from, long to, long number) {
        int block = removeNumber(from, number);
        numbers.put(to, block);
    }

    private int removeText(Slice id, long number) {
        int index = texts.indexOf(id);
        if (!texts.indexExists(index)) {
            return NONE;
        }
        freedTexts.add(id.hash64(), number);
        return texts.indexRemove(index);
    }

    private int removeNumber(long id, long number) {
        int index = numbers.indexOf(id);
        if (!numbers.indexExists(index)) {
            return NONE;
        }
        freedNumbers.add(id, number);
        return numbers.indexRemove(index);
    }

    private int take(long number) {
        int block = free.isEmpty() ? used++ : free.removeLast();
        if (block == allocatedOn.length) {
            allocatedOn = Arrays.copyOf(allocatedOn, 2 * block);
        }
        allocatedOn[block] = number;
        return block;
    }

    /** The line that a live block was allocated on. */
    long allocatedOn(int block) {
        return allocatedOn[block];
    }

    /** The line that freed the id that a line names; 0 when that is not remembered. */
    long freedOn(LineFields line) {
        return line.idIsText ? freedTexts.line(line.idText.hash64()) : freedNumbers.line(line.id);
    }

    /** How many ids there is room for. */
    int room() {
        return numbers.keys.length + texts.keys.length + allocatedOn.length;
    }
}
