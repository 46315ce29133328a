package dev.flight.manifest.rule;

import dev.flight.manifest.Session;
import dev.flight.plan.Candidate;
import dev.flight.plan.Dimension;
import dev.flight.plan.VmChoice;
import dev.flight.profile.PlatformProfile;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import java.util.stream.Collectors;

/** What there is to say about a VM size. */
final class VmTexts {

    private VmTexts() {}

    /** Why it does not fit: every dimension that fails, with its figures. */
    static String why(Candidate candidate) {
        String failing = candidate.dimensions().stream()
                .filter(dimension -> !dimension.fits())
                .map(dimension -> dimension.name() + " needs " + amount(dimension, dimension.need()) + " of "
                        + amount(dimension, dimension.limit()))
                .collect(Collectors.joining(", "));
        if (!failing.isEmpty()) {
            return failing;
        }
        if (!candidate.packing().tooLarge().isEmpty()) {
            String names = candidate.packing().tooLarge().stream()
                    .map(Session::id)
                    .collect(Collectors.joining("`, `", "`", "`"));
            return "one instance of " + names + " alone does not fit a machine, which holds "
                    + candidate.packing().capacity().about();
        }
        return "the sessions need " + candidate.packing().needed() + " machines, there are " + candidate.machines();
    }

    /** {@code memory 620MB of 1GB, 60.5%}. */
    static String memory(Candidate candidate) {
        return candidate.dimensions().stream()
                .filter(dimension -> dimension.name().equals("memory"))
                .map(memory -> "memory " + amount(memory, memory.need()) + " of " + amount(memory, memory.limit())
                        + ", " + Ratio.percentOf(memory.need(), memory.limit()))
                .findFirst()
                .orElse("no memory asked for");
    }

    /** How well a size fits, as the end of {@code the smallest size that fits}. */
    static String margin(Candidate candidate) {
        return candidate.fitsWith(VmChoice.HEADROOM) ? " with " + VmChoice.HEADROOM + " to spare" : "";
    }

    /** The name that a manifest's {@code vm.size} takes. */
    static String shortName(PlatformProfile vm) {
        return vm.name().replaceFirst("^v6r-", "");
    }

    private static String amount(Dimension dimension, long figure) {
        return dimension.inBytes() ? ByteSize.of(figure).about() : Long.toString(figure);
    }
}
