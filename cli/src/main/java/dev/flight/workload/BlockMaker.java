package dev.flight.workload;

import dev.flight.profile.Region;
import dev.flight.sim.RandomStream;
import dev.flight.trace.Operation;

/** Makes blocks of one description. */
final class BlockMaker {

    private final Stage stage;
    private final Blocks blocks;
    private final RandomStream sizes;
    private final int holder;

    /**
     * A maker.
     *
     * @param part the name of the part of the scenario, for its chance
     * @param region the region that the blocks name, as the platform has it
     */
    BlockMaker(Stage stage, String part, Blocks blocks, Region region) {
        this.stage = stage;
        this.blocks = blocks;
        this.sizes = stage.chance(part, "size");
        this.holder = stage.holder(blocks.holder(), region);
    }

    int make(Operation into, long atNanos) {
        return stage.allocate(into, atNanos, blocks.size().bytes(sizes), blocks.alignBytes(), holder);
    }
}
