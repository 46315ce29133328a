package dev.flight.workload;

import dev.flight.sim.Distribution;
import dev.flight.trace.Holder;

/**
 * The blocks that a part of a scenario asks for.
 *
 * @param size the bytes of each
 * @param alignBytes the alignment of each; 1 for none
 * @param holder who asks; its region is as written, a name or a type, null for the heap
 */
public record Blocks(Distribution size, long alignBytes, Holder holder) {}
