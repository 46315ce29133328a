package dev.flight.manifest.rule;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Findings;
import java.util.List;

/** The rules for manifests. A new rule is one class and one line here. */
public final class Rules {

    /** Every rule, in the order in which a reader would ask. */
    public static final List<Rule> ALL = List.of(
            new UnknownPlatform(),
            new NoTarget(),
            new DuplicateId(),
            new UnknownPurpose(),
            new UnknownRegion(),
            new RegionNotOnPlatform(),
            new RegionNotAccessible(),
            new AlignmentNotPowerOfTwo(),
            new AlignmentBelowPlatform(),
            new AllocationTooLarge(),
            new AllocationOutlivesSession(),
            new HeapOvercommit(),
            new RegionOvercommit(),
            new SessionOvercommit(),
            new PurposeOvercommit(),
            new SharesOvercommit(),
            new UnfairShare(),
            new SoftLimit(),
            new LowHeadroom(),
            new FragmentationRisk(),
            new VmOvercommit(),
            new VmTooSmall(),
            new VmTooLarge(),
            new VmNoneFits(),
            new ChannelConnections(),
            new ChannelPayload(),
            new ChannelRate(),
            new ChannelCapability(),
            new ChannelPermission(),
            new ChannelQueueMemory());

    private Rules() {}

    /** What the rules find. */
    public static List<Diagnostic> check(Subject subject) {
        Findings findings = new Findings();
        ALL.forEach(rule -> rule.check(subject, findings));
        return findings.all();
    }
}
