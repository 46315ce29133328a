package dev.flight.plan;

import dev.flight.profile.PlatformProfile;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A size of virtual machine, weighed for a manifest.
 *
 * @param machines how many of it there are
 * @param packing how the sessions divide over machines of this size
 */
public record Candidate(PlatformProfile vm, int machines, List<Dimension> dimensions, Packing packing) {

    public Candidate {
        dimensions = List.copyOf(dimensions);
    }

    /** Whether every dimension fits and the sessions can be divided over the machines. */
    public boolean fits() {
        return dimensions.stream().allMatch(Dimension::fits) && packing.fits(machines);
    }

    /** Whether it fits and leaves this part of the memory free. */
    public boolean fitsWith(Ratio headroom) {
        return fits()
                && dimensions.stream()
                        .filter(dimension -> dimension.name().equals("memory"))
                        .allMatch(memory -> memory.headroom()
                                >= headroom.atLeastOf(ByteSize.of(memory.limit()))
                                        .bytes());
    }

    /** What it runs out of first: the dimension with the largest used part, or the division of the sessions. */
    public String binding() {
        boolean onlyPackingFails =
                !packing.fits(machines) && dimensions.stream().allMatch(Dimension::fits);
        return onlyPackingFails ? "packing" : tightest().map(Dimension::name).orElse("none");
    }

    /** The dimension with the largest used part. */
    public Optional<Dimension> tightest() {
        return dimensions.stream().max(Comparator.comparingDouble(Dimension::used));
    }
}
