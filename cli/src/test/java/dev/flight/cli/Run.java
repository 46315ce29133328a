package dev.flight.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;

/** A run of the program in this process, and what it left. */
record Run(int code, String out, String err) {

    /** What a run has around it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Around(byte[] in, Map<String, String> environment, Path folder, boolean terminal, int width) {

        static final Around NOTHING = new Around(new byte[0], Map.of(), Path.of("/"), false, 0);

        Around in(byte[] bytes) {
            return new Around(bytes, environment, folder, terminal, width);
        }

        Around environment(Map<String, String> variables) {
            return new Around(in, variables, folder, terminal, width);
        }

        Around folder(Path other) {
            return new Around(in, environment, other, terminal, width);
        }

        Around terminal(int columns) {
            return new Around(in, environment, folder, true, columns);
        }

        Around width(int columns) {
            return new Around(in, environment, folder, terminal, columns);
        }

        Run run(String... arguments) {
            return run(CommandName::create, arguments);
        }

        Run run(BiFunction<CommandName, Host, FlightCommand> commands, String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            Host host = new Host(
                    new ByteArrayInputStream(in),
                    new PrintWriter(out),
                    new PrintWriter(err),
                    environment,
                    folder,
                    terminal,
                    width);
            int code = new Flight(host, commands).run(arguments);
            return new Run(code, out.toString(), err.toString());
        }
    }

    static Run of(String... arguments) {
        return Around.NOTHING.run(arguments);
    }
}
