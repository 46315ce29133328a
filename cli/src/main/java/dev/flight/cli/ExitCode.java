package dev.flight.cli;

/** How a command ended. */
public enum ExitCode {
    /** Nothing to report. */
    CLEAN(0),
    /** Something was found, or an expectation was missed. */
    FINDINGS(1),
    /** The command line or a configuration is wrong. */
    USAGE(2),
    /** A bug in Flight. */
    BUG(3),
    /** A file could not be read or written, or a broker not reached. */
    ENVIRONMENT(4),
    /** Its user pressed Control-C: what a shell calls SIGINT. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
