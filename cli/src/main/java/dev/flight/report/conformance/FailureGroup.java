package dev.flight.report.conformance;

import dev.flight.conformance.CaseResult;
import dev.flight.conformance.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Failures of one testee that have one cause. */
record FailureGroup(Verdict verdict, String cause, List<CaseResult> cases) {

    private record Key(Verdict verdict, String cause) {}

    /** Groups, the largest first; those of the same size in the order in which they were met. */
    static List<FailureGroup> of(List<CaseResult> failures) {
        Map<Key, List<CaseResult>> byCause = new LinkedHashMap<>();
        for (CaseResult each : failures) {
            Key key = new Key(each.outcome().verdict(), each.outcome().cause());
            byCause.computeIfAbsent(key, none -> new ArrayList<>()).add(each);
        }
        return byCause.entrySet().stream()
                .map(each ->
                        new FailureGroup(each.getKey().verdict(), each.getKey().cause(), each.getValue()))
                .sorted(Comparator.comparingInt(
                        (FailureGroup each) -> -each.cases().size()))
                .toList();
    }
}
