package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Allocation;

/** An alignment that no allocator can give. */
final class AlignmentNotPowerOfTwo implements Rule {

    @Override
    public String id() {
        return "manifest/alignment-not-power-of-two";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Subject.Placed placed : subject.allocations()) {
            Allocation allocation = placed.allocation();
            long align = allocation.alignBytes();
            if (Long.bitCount(align) != 1) {
                long below = Long.highestOneBit(align);
                Finding.error(
                                id(),
                                allocation.node().location("align"),
                                allocation.node().pointer("align"))
                        .says("`" + placed.name() + "` wants an alignment of " + align + " bytes, not a power of two")
                        .hint("the nearest are " + below + " and " + below * 2)
                        .addTo(findings);
            }
        }
    }
}
