package dev.flight.workload;

/** A phase that asks for blocks of its own. */
public sealed interface BlockPhase extends Phase permits Load, Steady, Ramp, Spike, Churn, Leak, Garbage {

    /** The blocks that it asks for. */
    Blocks blocks();

    /** What goes on in it with blocks from a maker. */
    Activity on(Stage stage, BlockMaker maker);

    /** Nothing where the platform lacks the region: a finding says so. */
    @Override
    default Activity on(Stage stage) {
        return stage.region(blocks().holder().region())
                .map(region -> on(stage, new BlockMaker(stage, slot().name(), blocks(), region)))
                .orElseGet(Groups::none);
    }
}
