package dev.flight.conformance;

import java.util.List;

/**
 * What a run found.
 *
 * @param cases in the order in which they were asked
 * @param stale entries of the list of expected failures that expect nothing that happened, as they are written
 */
public record ConformanceResult(List<Testee.Identity> testees, List<CaseResult> cases, List<String> stale) {

    public ConformanceResult {
        testees = List.copyOf(testees);
        cases = List.copyOf(cases);
        stale = List.copyOf(stale);
    }

    public long count(Verdict verdict) {
        return cases.stream()
                .filter(each -> each.outcome().verdict() == verdict)
                .count();
    }

    public long expectedFailures() {
        return cases.stream().filter(CaseResult::isExpected).count();
    }

    /** Failures that nobody expected. */
    public List<CaseResult> news() {
        return cases.stream().filter(CaseResult::isNews).toList();
    }

    /** Testees of which no case passed or failed: a run that only skips shows nothing. */
    public List<String> silent() {
        return testees.stream()
                .map(Testee.Identity::name)
                .filter(name -> cases.stream()
                        .filter(each -> each.testee().equals(name))
                        .allMatch(each -> each.outcome().verdict() == Verdict.SKIPPED))
                .toList();
    }

    public boolean isClean() {
        return news().isEmpty() && stale.isEmpty() && silent().isEmpty();
    }
}
