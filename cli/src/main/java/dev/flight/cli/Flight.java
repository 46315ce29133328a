package dev.flight.cli;

import dev.flight.broker.BrokerFailure;
import dev.flight.conformance.source.ToolFault;
import dev.flight.conformance.testee.TesteeFault;
import dev.flight.diagnostic.Suggestion;
import dev.flight.input.Unreadable;
import dev.flight.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The program: finds the command, runs it, and turns whatever happens into a message and an exit code. */
public final class Flight {

    private final Host host;
    private final BiFunction<CommandName, Host, FlightCommand> commands;

    public Flight(Host host) {
        this(host, CommandName::create);
    }

    /** A program with other commands behind the names, to see how it takes their failure. */
    Flight(Host host, BiFunction<CommandName, Host, FlightCommand> commands) {
        this.host = host;
        this.commands = commands;
    }

    /** Runs a command line and answers how it ended. */
    public int run(String... arguments) {
        try {
            int code = dispatch(arguments);
            // A full disk must not look like a clean run; a reader who has seen enough is none.
            return host.out().checkError() && code <= ExitCode.FINDINGS.number()
                    ? say(host.err(), "flight: cannot write to standard output\n", ExitCode.ENVIRONMENT)
                    : code;
        } finally {
            host.out().flush();
            host.err().flush();
        }
    }

    private int dispatch(String[] arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        switch (first) {
            case "-h", "--help" -> {
                return say(host.out(), RootHelp.text(), ExitCode.CLEAN);
            }
            case "help" -> {
                String[] asked = Arrays.copyOfRange(arguments, 1, arguments.length + 1);
                asked[asked.length - 1] = "--help";
                return dispatch(asked);
            }
            case "-V", "--version" -> {
                return say(host.out(), Version.text(), ExitCode.CLEAN);
            }
            case "" -> {
                return say(host.err(), RootHelp.text(), ExitCode.USAGE);
            }
            default -> {
                return command(first, Arrays.copyOfRange(arguments, 1, arguments.length));
            }
        }
    }

    private int command(String name, String[] arguments) {
        CommandName command = CommandName.of(name);
        if (command != null) {
            return execute(command, arguments);
        }
        List<String> words = CommandName.wordsOf(name);
        if (!words.isEmpty()) {
            return group(name, words, arguments);
        }
        boolean option = name.startsWith("-");
        List<String> names = option
                ? List.of("--help", "--version")
                : Stream.of(CommandName.values())
                        .map(known -> known.group() == null ? known.text() : known.group())
                        .distinct()
                        .toList();
        String what = option ? "option" : "command";
        return say(
                host.err(),
                "flight: there is no " + what + " `" + Printable.of(name) + "`; " + Suggestion.hint(name, names)
                        + "\nTry `flight --help`.\n",
                ExitCode.USAGE);
    }

    /** A command of two words. */
    private int group(String name, List<String> words, String[] arguments) {
        String word = arguments.length == 0 ? "" : arguments[0];
        CommandName command = CommandName.of(name + " " + word);
        if (command != null) {
            return execute(command, Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        if (word.equals("--help") || word.equals("-h")) {
            return say(host.out(), RootHelp.group(name), ExitCode.CLEAN);
        }
        String what = word.isEmpty()
                ? "`flight " + name + "` needs to know what: " + String.join(", ", words)
                : "`flight " + name + "` does not know `" + Printable.of(word) + "`; " + Suggestion.hint(word, words);
        return say(host.err(), "flight: " + what + "\nTry `flight " + name + " --help`.\n", ExitCode.USAGE);
    }

    private int execute(CommandName name, String[] arguments) {
        boolean debug = List.of(arguments).contains("--debug");
        try {
            FlightCommand command = commands.apply(name, host);
            Settings settings = Settings.of(host);
            CommandLine line = CommandLines.of(name, command, host);
            settings.variables().unknown().forEach(this::note);
            line.setDefaultValueProvider(settings);
            line.setExecutionStrategy(parsed -> {
                settings.ignored(parsed).forEach(this::note);
                if (command.verbose) {
                    settings.origins(parsed).forEach(this::note);
                }
                int code = new CommandLine.RunLast().execute(parsed);
                return line.getExecutionResult() instanceof ExitCode ended ? ended.number() : code;
            });
            line.setExecutionExceptionHandler((thrown, failed, parsed) -> failed(thrown, debug));
            return line.execute(arguments);
        } catch (RuntimeException | Error outside) {
            return failed(outside, debug);
        }
    }

    private void note(String text) {
        host.err().println("flight: " + Printable.of(text));
    }

    private int failed(Throwable thrown, boolean debug) {
        if (debug) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(line -> host.err().println(Printable.of(line.replace("\t", "    "))));
        }
        if (thrown instanceof UsageError usage) {
            return say(host.err(), "flight: " + usage.text() + "\n", ExitCode.USAGE);
        }
        if (thrown instanceof CommandLine.PicocliException) {
            return say(host.err(), "flight: " + safe(thrown.getMessage()) + "\n", ExitCode.USAGE);
        }
        if (thrown instanceof InvalidPathException path) {
            String text = "`" + path.getInput() + "` cannot be a file name here: " + path.getReason();
            return say(host.err(), "flight: " + safe(text) + "\n", ExitCode.USAGE);
        }
        if (isOutOfMemory(thrown)) {
            long most = Runtime.getRuntime().maxMemory() >> 20;
            String text =
                    "flight: this takes more memory than the " + most + "MB that Java may use; make it smaller, or"
                            + " allow more: FLIGHT_JAVA_OPTS=-Xmx" + (2 * most) + "m\n";
            return say(host.err(), text, ExitCode.ENVIRONMENT);
        }
        if (thrown instanceof BrokerFailure broker) {
            return say(
                    host.err(),
                    "flight: " + safe(broker.getMessage()) + "; " + safe(broker.hint()) + "\n",
                    ExitCode.ENVIRONMENT);
        }
        if (thrown instanceof EnvironmentFault
                || thrown instanceof TesteeFault
                || thrown instanceof ToolFault
                || thrown instanceof UncheckedIOException
                || thrown instanceof IOException) {
            return say(host.err(), "flight: " + safe(thrown.getMessage()) + cause(thrown) + "\n", ExitCode.ENVIRONMENT);
        }
        return say(host.err(), BugReport.text(thrown, debug), ExitCode.BUG);
    }

    private static boolean isOutOfMemory(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof OutOfMemoryError;
    }

    private static String cause(Throwable thrown) {
        return thrown.getCause() instanceof IOException cause ? ": " + safe(Unreadable.reason(cause)) : "";
    }

    private static String safe(@Nullable String message) {
        return message == null ? "it failed" : Printable.of(message);
    }

    private static int say(PrintWriter writer, String text, ExitCode code) {
        writer.print(text);
        return code.number();
    }
}
