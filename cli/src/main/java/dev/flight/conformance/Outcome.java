package dev.flight.conformance;

/**
 * A verdict with its reason.
 *
 * @param message what was due and what came; empty when it passed
 * @param cause the same without what differs from case to case, so that failures of one cause can be counted together
 */
public record Outcome(Verdict verdict, String message, String cause) {

    static final Outcome PASSED = new Outcome(Verdict.PASSED, "", "");

    static Outcome failed(String message, String cause) {
        return new Outcome(Verdict.FAILED, message, cause);
    }

    static Outcome skipped(String why) {
        return new Outcome(Verdict.SKIPPED, why, why);
    }
}
