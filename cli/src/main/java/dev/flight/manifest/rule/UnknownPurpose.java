package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.manifest.Allocation;
import dev.flight.manifest.Purpose;

/** A purpose that the contract does not have. */
final class UnknownPurpose implements Rule {

    @Override
    public String id() {
        return "manifest/unknown-purpose";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Subject.Placed placed : subject.allocations()) {
            Allocation allocation = placed.allocation();
            if (allocation.purpose() == null) {
                Finding.error(
                                id(),
                                allocation.node().location("purpose"),
                                allocation.node().pointer("purpose"))
                        .says("`" + allocation.purposeName() + "` is not a purpose of memory")
                        .hint(Suggestion.hint(allocation.purposeName(), Purpose.NAMES.keySet()))
                        .addTo(findings);
            }
        }
    }
}
