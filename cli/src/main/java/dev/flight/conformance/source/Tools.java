package dev.flight.conformance.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs programs of the user's machine. */
public interface Tools {

    /**
     * Runs one to its end.
     *
     * @param environment variables to set
     * @throws ToolFault when there is no such program, or it does not end
     */
    Outcome run(List<String> command, Path folder, Map<String, String> environment);

    /** How a program ended, and what it printed. */
    record Outcome(int code, String out, String err) {}
}
