package dev.flight.cli;

import dev.flight.text.Printable;

/** What is said when Flight itself fails. */
final class BugReport {

    private BugReport() {}

    static String text(Throwable bug, boolean traceShown) {
        StackTraceElement[] trace = bug.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return "flight: internal error: " + Printable.of(bug.toString()) + place + "\n"
                + "This is a bug in Flight, not in your files. Please report it with these lines, the command and, if you"
                + " can, its input:\n"
                + "  " + Version.text()
                + (traceShown ? "" : "Run it again with --debug for the stack trace.\n");
    }
}
