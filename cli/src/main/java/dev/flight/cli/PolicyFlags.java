package dev.flight.cli;

import dev.flight.diagnostic.Suggestion;
import dev.flight.profile.AllocatorPolicy;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says which allocator policies heaps have. */
final class PolicyFlags {

    private static final String ALL = "all";

    @Option(
            names = {"--policy", "--policies"},
            paramLabel = "POLICY",
            split = ",",
            hideParamSyntax = true,
            completionCandidates = Names.class,
            description = "The allocator's policy in place of the platform's: first-fit, next-fit, best-fit, worst-fit,"
                    + " buddy, tlsf, dlmalloc, slab, bump or pages. Several, or all, are compared.")
    List<String> names = new ArrayList<>();

    /** The policies, for completion. */
    static final class Names extends ArrayList<String> {
        Names() {
            super(AllocatorPolicy.NAMES.keySet());
            add(ALL);
        }
    }

    /** The policies asked for, each once, in their order; empty for the platforms' own. */
    List<AllocatorPolicy> chosen() {
        if (names.contains(ALL)) {
            return List.of(AllocatorPolicy.values());
        }
        return names.stream().map(PolicyFlags::named).distinct().toList();
    }

    private static AllocatorPolicy named(String name) {
        AllocatorPolicy policy = AllocatorPolicy.NAMES.get(name);
        if (policy == null) {
            throw new UsageError(
                    "there is no policy `" + name + "`; " + Suggestion.hint(name, AllocatorPolicy.NAMES.keySet()));
        }
        return policy;
    }
}
