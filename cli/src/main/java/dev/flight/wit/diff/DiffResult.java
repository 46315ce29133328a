package dev.flight.wit.diff;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.wit.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison of two contracts found.
 *
 * @param changes that are not accepted, the worst first
 * @param accepted changes that are, with the reason
 * @param versions what they all ask of each package's version
 * @param stale accepted changes that there are not
 */
public record DiffResult(
        List<Change> changes, List<AcceptedChange> accepted, List<VersionStep> versions, List<Diagnostic> stale) {

    /** A change and the reason why it is accepted. */
    public record AcceptedChange(Change change, String reason) {}

    public DiffResult {
        changes = List.copyOf(changes);
        accepted = List.copyOf(accepted);
        versions = List.copyOf(versions);
        stale = List.copyOf(stale);
    }

    /** Compares. */
    public static DiffResult of(Contract before, Contract after, Accepted known) {
        List<Change> all = ContractDiff.of(before, after);
        List<Change> left = new ArrayList<>();
        List<AcceptedChange> accepted = new ArrayList<>();
        for (Change each : all) {
            Optional<String> reason = known.reason(each);
            reason.ifPresentOrElse(text -> accepted.add(new AcceptedChange(each, text)), () -> left.add(each));
        }
        return new DiffResult(left, accepted, VersionStep.of(before, after, all), known.stale());
    }

    public long count(Impact impact) {
        return changes.stream().filter(each -> each.impact() == impact).count();
    }
}
