package dev.flight.heap;

import java.util.Arrays;

/**
 * Holes in an order, in a B+-tree: what the tree by address and the tree by size have in common.
 *
 * <p>Written for the machine: nodes are runs of primitive arrays, wide enough that tens of thousands of holes are three or
 * four levels deep and a search costs a few lines of cache, where a binary tree costs one for each of its fifteen levels.
 * A node goes when it is empty, not when it is half full: simpler, and no worse in practice (Johnson and Shasha, "B-trees
 * with inserts and deletes: why free-at-empty is better than merge-at-half", 1993).
 *
 * <p>An entry of a leaf is a hole: its order, its size, its piece. An entry of an inner node is a child: the order of its
 * first entry, the size that {@link #sizeOf} says, its node.
 */
abstract class HoleTree {

    static final int NONE = Heap.NONE;
    static final int WIDTH = 32;

    private static final int HALF = WIDTH / 2;

    /** A level more needs sixteen times the insertions. */
    private static final int MOST_LEVELS = 17;

    long[] orders = new long[WIDTH];
    long[] sizes = new long[WIDTH];
    int[] children = new int[WIDTH];
    int[] counts = new int[1];
    int height;

    // The path of the last search: at each level, leaves being level 0, a node and an entry of it.
    final int[] nodes = new int[MOST_LEVELS];
    final int[] slots = new int[MOST_LEVELS];

    private int root;
    private int used = 1;
    private int spare = NONE;
    private boolean onPath;

    /** How many entries of a node do not stand behind a key. */
    abstract int upTo(int node, long order, long size);

    /** What stands for a node's sizes in the node above. */
    abstract long sizeOf(int node);

    /**
     * The same where it was known before one of the sizes changed: most often that tells it without a look at the others.
     *
     * @param known what it was
     * @param before the size that changed; 0 for one that came
     * @param after what it is now; 0 for one that went
     */
    abstract long sizeOf(int node, long known, long before, long after);

    final boolean isEmpty() {
        return counts[root] == 0;
    }

    final void insert(long order, long size, int piece) {
        walk(order, size);
        insertAt(0, order, size, piece, 0);
    }

    final void remove(long order, long size) {
        walk(order, size);
        removeAt(0);
    }

    /** Puts the top of the path to the root and says its level; the rest is the caller's, who then has {@link #arrived}. */
    final int startAtRoot() {
        nodes[height] = root;
        return height;
    }

    /** The whole path is true again. */
    final int arrived() {
        onPath = true;
        return here();
    }

    /** Walks to the last entry that does not stand behind a key; in the leaf, it may be the one in front of the first. */
    final void walk(long order, long size) {
        if (onPath && standsAt(order, size)) {
            return;
        }
        int node = root;
        for (int level = height; level > 0; level--) {
            int slot = Math.max(0, upTo(node, order, size) - 1);
            nodes[level] = node;
            slots[level] = slot;
            node = children[node * WIDTH + slot];
        }
        nodes[0] = node;
        slots[0] = upTo(node, order, size) - 1;
        onPath = true;
    }

    /** The search that chose a hole has often just been here. */
    private boolean standsAt(long order, long size) {
        int slot = slots[0];
        if (slot < 0 || slot >= counts[nodes[0]]) {
            return false;
        }
        int at = nodes[0] * WIDTH + slot;
        return orders[at] == order && sizes[at] == size;
    }

    /** Changes the entry to which the path leads; it stays between the same neighbours. */
    final void setHere(long order, long size) {
        int at = nodes[0] * WIDTH + slots[0];
        long before = sizes[at];
        orders[at] = order;
        sizes[at] = size;
        climb(0, before, size);
    }

    /** Goes to the next entry of the level, in this or a later node; false when there is none. */
    final boolean next() {
        int level = 0;
        while (slots[level] + 1 >= counts[nodes[level]]) {
            if (level == height) {
                return false;
            }
            level++;
        }
        slots[level]++;
        for (; level > 0; level--) {
            nodes[level - 1] = children[nodes[level] * WIDTH + slots[level]];
            slots[level - 1] = 0;
        }
        return true;
    }

    final int here() {
        return children[nodes[0] * WIDTH + slots[0]];
    }

    /** Inserts an entry; {@code gone} is a size of the node that went with it, 0 for none. */
    private void insertAt(int level, long order, long size, int child, long gone) {
        int node = nodes[level];
        int slot = slots[level] + 1;
        if (counts[node] < WIDTH) {
            put(node, slot, order, size, child);
            slots[level] = slot;
            climb(level, gone, size);
            return;
        }
        onPath = false;
        int right = split(node);
        if (slot <= HALF) {
            put(node, slot, order, size, child);
        } else {
            put(right, slot - HALF, order, size, child);
        }
        if (level == height) {
            raise();
        }
        int above = nodes[level + 1] * WIDTH + slots[level + 1];
        long whole = sizes[above];
        orders[above] = orders[node * WIDTH];
        sizes[above] = sizeOf(node);
        insertAt(level + 1, orders[right * WIDTH], sizeOf(right), right, whole);
    }

    private void removeAt(int level) {
        int node = nodes[level];
        long before = sizes[node * WIDTH + slots[level]];
        cut(node, slots[level]);
        if (counts[node] == 0 && level < height) {
            onPath = false;
            give(node);
            removeAt(level + 1);
            return;
        }
        climb(level, before, 0);
        while (height > 0 && counts[root] == 1) {
            onPath = false;
            int child = children[root * WIDTH];
            give(root);
            root = child;
            height--;
        }
    }

    /** Takes the change of a size at a level to the nodes above, as far as they see it. */
    private void climb(int from, long changed, long changedTo) {
        long before = changed;
        long after = changedTo;
        for (int level = from; level < height; level++) {
            int node = nodes[level];
            int above = nodes[level + 1] * WIDTH + slots[level + 1];
            long order = orders[node * WIDTH];
            long known = sizes[above];
            long size = sizeOf(node, known, before, after);
            if (orders[above] == order && known == size) {
                return;
            }
            orders[above] = order;
            sizes[above] = size;
            before = known;
            after = size;
        }
    }

    private void raise() {
        int old = root;
        root = take();
        height++;
        put(root, 0, orders[old * WIDTH], sizeOf(old), old);
        nodes[height] = root;
        slots[height] = 0;
    }

    private int split(int node) {
        int right = take();
        move(node * WIDTH + HALF, right * WIDTH, WIDTH - HALF);
        counts[right] = WIDTH - HALF;
        counts[node] = HALF;
        return right;
    }

    private void put(int node, int slot, long order, long size, int child) {
        int at = node * WIDTH + slot;
        move(at, at + 1, counts[node]++ - slot);
        orders[at] = order;
        sizes[at] = size;
        children[at] = child;
    }

    private void cut(int node, int slot) {
        int at = node * WIDTH + slot;
        move(at + 1, at, --counts[node] - slot);
    }

    private void move(int from, int to, int length) {
        System.arraycopy(orders, from, orders, to, length);
        System.arraycopy(sizes, from, sizes, to, length);
        System.arraycopy(children, from, children, to, length);
    }

    private int take() {
        if (spare != NONE) {
            int taken = spare;
            spare = children[taken * WIDTH];
            counts[taken] = 0;
            return taken;
        }
        if (used == counts.length) {
            int wanted = Math.multiplyExact(2 * used, WIDTH);
            counts = Arrays.copyOf(counts, 2 * used);
            orders = Arrays.copyOf(orders, wanted);
            sizes = Arrays.copyOf(sizes, wanted);
            children = Arrays.copyOf(children, wanted);
        }
        return used++;
    }

    /** Keeps a node for later. */
    private void give(int node) {
        children[node * WIDTH] = spare;
        spare = node;
    }
}
