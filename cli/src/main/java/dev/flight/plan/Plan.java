package dev.flight.plan;

import dev.flight.profile.PlatformProfile;
import dev.flight.unit.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest needs.
 *
 * @param manifest its name
 * @param file where it was read from
 * @param asksForVm whether virtual machines were asked for: by the manifest, or for this plan
 * @param headroom the part of the memory that a recommended machine leaves free
 * @param candidates every VM size, the smallest first; empty when none was asked for
 * @param recommended the smallest candidate that fits with the headroom, else the smallest that fits; null when none does
 * @param capacities how many of each session each platform holds
 * @param guarantees the worst case on each platform
 */
public record Plan(
        String manifest,
        String file,
        boolean asksForVm,
        Ratio headroom,
        List<Candidate> candidates,
        @Nullable Candidate recommended,
        List<Capacity> capacities,
        List<PlatformGuarantee> guarantees) {

    /**
     * The worst case on one platform, beside what the heap holds.
     *
     * @param divides whether the sessions can be divided over the machines at all; true where there is nothing to divide
     */
    public record PlatformGuarantee(
            PlatformProfile platform, Guarantee guarantee, long capacityBytes, boolean divides) {

        /** Whether no order of allocations and frees can break the heap. */
        public boolean holds() {
            return divides && guarantee.heapNeeded().bytes() <= capacityBytes;
        }
    }

    public Plan {
        candidates = List.copyOf(candidates);
        capacities = List.copyOf(capacities);
        guarantees = List.copyOf(guarantees);
    }
}
