package dev.flight.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * One run of the program, with what it wrote.
 *
 * @param code how it ended
 */
record Session(int code, String out, String err) {

    /** Runs a command line as if outside any project: no settings apply. */
    static Session of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path root = Path.of("").toAbsolutePath().getRoot();
        Host host = new Host(
                InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), Map.of(), root, false, 0);
        int code = new Flight(host).run(arguments);
        return new Session(code, out.toString(), err.toString());
    }
}
