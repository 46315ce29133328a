package dev.flight.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the sources of the man pages, in AsciiDoc, into the folder that is its argument; see the profile {@code man}. */
public final class ManPages {

    /** The formatter breaks lines itself: it must get them whole. */
    private static final int WHOLE_LINE = 10_000;

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private static final String SETTINGS = """

            == Environment

            FLIGHT_COLOR, FLIGHT_PROFILES, FLIGHT_PLATFORM, FLIGHT_FAIL_ON, FLIGHT_BASELINE, FLIGHT_HEADROOM, FLIGHT_FORMAT::
              What an option has that is not given on the command line: FLIGHT_FAIL_ON for *--fail-on*.

            NO_COLOR, CLICOLOR_FORCE::
              When not empty: no colour; colour even when standard output is no terminal.

            == Files

            `.flight.yaml`::
              Settings for a folder and all below it, as `failOn: warning`; the nearest upward from the working folder counts.
              The command line comes first, then the environment, then this file.
            """;

    private ManPages() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        clear(folder);
        CommandLine flight = CommandLines.all(nowhere());
        flight.setUsageHelpWidth(WHOLE_LINE);
        List<CommandSpec> pages =
                withThoseBelow(flight).map(CommandLine::getCommandSpec).toList();
        pages.forEach(ManPages::prepare);
        int code =
                ManPageGenerator.generateManPage(folder.toFile(), null, new boolean[0], true, flight.getCommandSpec());
        if (code != ExitCode.CLEAN.number()) {
            throw new IllegalStateException("the generator ended with " + code);
        }
        for (CommandSpec page : pages) {
            mend(folder.resolve(fileName(page) + ".adoc"));
            append(folder, page, page.parent() == null ? SETTINGS : "");
            append(folder, page, seeAlso(page, pages));
        }
    }

    private static Stream<CommandLine> withThoseBelow(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ManPages::withThoseBelow));
    }

    /** A command that is gone leaves no page behind. */
    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".adoc")).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Makes a command's texts, which are written for the terminal, into AsciiDoc. */
    private static void prepare(CommandSpec spec) {
        spec.version("Flight");
        spec.usageMessage()
                .description(escaped(spec.usageMessage().description()))
                .footerHeading("Examples%n")
                .exitCodeListHeading("Exit status%n")
                .exitCodeList(exitCodes());
        for (OptionSpec option : List.copyOf(spec.options())) {
            spec.remove(option);
            spec.addOption(OptionSpec.builder(option)
                    .description(formatted(escaped(option.description())))
                    .build());
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            spec.remove(parameter);
            spec.addPositional(PositionalParamSpec.builder(parameter)
                    .description(formatted(escaped(parameter.description())))
                    .build());
        }
    }

    /** What is code stays as it is; elsewhere an asterisk makes nothing bold. */
    private static String[] escaped(String[] lines) {
        return Stream.of(lines)
                .map(line -> CODE.matcher(line).replaceAll("`+$1+`"))
                .map(line -> line.replace("*", "{asterisk}"))
                .toArray(String[]::new);
    }

    /** Picocli answers an argument's description with its percent signs resolved, and resolves them again. */
    private static String[] formatted(String[] lines) {
        return Stream.of(lines).map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }

    /** The generator's own mistakes: an equals sign inside the emphasis, and brackets that AsciiDoc takes for a role. */
    private static void mend(Path file) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.replace("*_=", "*=_").replace("[=FILE]", "{startsb}=FILE{endsb}"));
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            meanings.put(Integer.toString(code.number()), meaning(code));
        }
        return meanings;
    }

    private static String meaning(ExitCode code) {
        return switch (code) {
            case CLEAN -> "Nothing to report.";
            case FINDINGS -> "Something was found.";
            case USAGE -> "The command line or a setting is wrong.";
            case BUG -> "Flight itself failed; the message says how to report it.";
            case ENVIRONMENT -> "A file could not be read or written.";
            case INTERRUPTED -> "Interrupted by Control-C.";
        };
    }

    private static String seeAlso(CommandSpec page, List<CommandSpec> pages) {
        return pages.stream()
                .map(ManPages::fileName)
                .filter(name -> !name.equals(fileName(page)))
                .map(name -> "*" + name + "*(1)")
                .collect(Collectors.joining(", ", "\n== See also\n\n", "\n"));
    }

    private static void append(Path folder, CommandSpec page, String text) throws IOException {
        Files.writeString(folder.resolve(fileName(page) + ".adoc"), text, StandardOpenOption.APPEND);
    }

    private static String fileName(CommandSpec page) {
        return page.qualifiedName("-");
    }

    private static Host nowhere() {
        return new Host(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                Map.of(),
                Path.of(""),
                false,
                0);
    }
}
