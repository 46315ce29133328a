package dev.flight.report;

import dev.flight.text.SafeText;

/** Workflow commands of GitHub Actions. */
public final class WorkflowCommand {

    private WorkflowCommand() {}

    /** An error that belongs to no file. */
    public static String error(String title, String message) {
        return "::error title=" + property(title) + "::" + data(message) + "\n";
    }

    static String data(String text) {
        return SafeText.printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
