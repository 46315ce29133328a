package dev.flight.trace;

/** Turns lines into operations on numbered blocks, and finds what the recorded program did wrong. */
final class LineOperations {

    private final LiveBlocks live = new LiveBlocks();
    private final HolderIndex holders = new HolderIndex();
    private final TraceLog log;

    LineOperations(TraceLog log) {
        this.log = log;
    }

    Holders holders() {
        return holders.holders();
    }

    int room() {
        return live.room();
    }

    /** Fills in the operation that a line stands for; false when it stands for none. */
    boolean apply(LineFields line, long number, long nanos, Operation into) {
        if (line.failed) {
            log.failed(line);
            return false;
        }
        return switch (line.kind) {
            case ALLOCATE -> allocate(line, number, nanos, into);
            case RESIZE -> line.moves ? move(line, number, nanos, into) : resize(line, nanos, into);
            case FREE -> free(line, number, nanos, into);
        };
    }

    private boolean allocate(LineFields line, long number, long nanos, Operation into) {
        int known = live.block(line);
        if (known != LiveBlocks.NONE) {
            log.duplicate(name(line), live.allocatedOn(known));
            return false;
        }
        int block = live.add(line, number);
        into.allocate(nanos, block, line.bytes, line.alignBytes, holder(line));
        return true;
    }

    private boolean resize(LineFields line, long nanos, Operation into) {
        int block = live.block(line);
        if (block == LiveBlocks.NONE) {
            log.notLive("realloc", name(line), live.freedOn(line), "");
            return false;
        }
        into.resize(nanos, block, line.bytes);
        return true;
    }

    /** A block that is resized and goes on under another id; one that was not known is known from here on. */
    private boolean move(LineFields line, long number, long nanos, Operation into) {
        int known = live.block(line.newId);
        if (known != LiveBlocks.NONE && line.newId != line.id) {
            log.duplicate(pointer(line.newId), live.allocatedOn(known));
            return false;
        }
        int block = live.block(line);
        if (block == LiveBlocks.NONE) {
            log.notLive("realloc", pointer(line.id), live.freedOn(line), "; it counts as new from here on");
            into.allocate(nanos, live.add(line.newId, number), line.bytes, line.alignBytes, holder(line));
            return true;
        }
        if (line.newId != line.id) {
            live.rename(line.id, line.newId, number);
        }
        into.resize(nanos, block, line.bytes);
        return true;
    }

    private boolean free(LineFields line, long number, long nanos, Operation into) {
        if (line.idIsNothing) {
            log.freeOfNothing();
            return false;
        }
        int block = live.remove(line, number);
        if (block == LiveBlocks.NONE) {
            log.notLive("free", name(line), live.freedOn(line), "");
            return false;
        }
        into.free(nanos, block);
        return true;
    }

    private int holder(LineFields line) {
        boolean full = holders.isFull();
        int index = holders.index(line);
        if (!full && holders.isFull()) {
            log.tooManyHolders(HolderIndex.MOST);
        }
        return index;
    }

    /** An id as the trace writes it. */
    private String name(LineFields line) {
        return line.idIsText
                ? Fault.cut(line.idText.text())
                : log.isMtrace() ? pointer(line.id) : Long.toString(line.id);
    }

    private static String pointer(long id) {
        return "0x" + Long.toHexString(id);
    }
}
