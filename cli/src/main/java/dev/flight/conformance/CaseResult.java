package dev.flight.conformance;

/**
 * How one testee did in one case.
 *
 * @param isExpected whether it failed as a list of expected failures says
 */
public record CaseResult(String id, String testee, Outcome outcome, boolean isExpected) {

    /** Whether it is a failure that nobody expected. */
    public boolean isNews() {
        return outcome.verdict().isFailure() && !isExpected;
    }
}
