package dev.flight.conformance;

/** How a case ended. */
public enum Verdict {
    PASSED("passed", "passed"),
    /** The testee answered, and not what was due. */
    FAILED("failed", "failed"),
    /** The testee ended over it. */
    CRASHED("crashed", "crashed"),
    /** No answer in time. */
    TIMED_OUT("timedOut", "timed out"),
    /** The testee does not have what was asked for, or was not asked any more. */
    SKIPPED("skipped", "skipped");

    private final String key;
    private final String text;

    Verdict(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** As JSON has it. */
    public String key() {
        return key;
    }

    /** In a sentence. */
    public String text() {
        return text;
    }

    /** Whether the testee is at fault. */
    public boolean isFailure() {
        return this != PASSED && this != SKIPPED;
    }
}
