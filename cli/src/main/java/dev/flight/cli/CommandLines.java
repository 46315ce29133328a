package dev.flight.cli;

import dev.flight.diagnostic.Suggestion;
import dev.flight.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Picocli command lines as Flight has them. Only the command that is called is built: building all costs start-up. */
final class CommandLines {

    private static final String GAP = "gap";

    private CommandLines() {}

    /** One command, as if it stood alone. */
    static CommandLine of(CommandName name, FlightCommand command, Host host) {
        CommandLine line = new CommandLine(command);
        configure(line, host);
        line.setCommandName("flight " + name.text());
        return line;
    }

    /** All commands below one, for completion scripts and man pages. */
    static CommandLine all(Host host) {
        CommandSpec root = CommandSpec.create().name("flight").mixinStandardHelpOptions(true);
        root.version(Version.number());
        root.usageMessage()
                .header(RootHelp.SUMMARY)
                .description(RootHelp.DESCRIPTION)
                .footerHeading("%nExamples:%n")
                .footer(RootHelp.EXAMPLES);
        CommandLine line = new CommandLine(root);
        for (CommandName name : CommandName.values()) {
            parent(line, name.group()).addSubcommand(name.word(), name.create(host));
        }
        configure(line, host);
        return line;
    }

    /** The line that a command stands below: the root, or that of its group. */
    private static CommandLine parent(CommandLine root, @Nullable String group) {
        if (group == null) {
            return root;
        }
        CommandLine known = root.getSubcommands().get(group);
        if (known != null) {
            return known;
        }
        CommandSpec spec = CommandSpec.create().name(group).mixinStandardHelpOptions(true);
        spec.usageMessage().header(RootHelp.groupSummary(group));
        CommandLine line = new CommandLine(spec);
        root.addSubcommand(group, line);
        return line;
    }

    private static void configure(CommandLine line, Host host) {
        line.setOut(host.out());
        line.setErr(host.err());
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(host.width() > 0 ? Math.max(60, Math.min(host.width(), 120)) : 80);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setExitCodeExceptionMapper(thrown -> ExitCode.BUG.number());
        line.setParameterExceptionHandler(CommandLines::mistaken);
        line.setExecutionStrategy(new CommandLine.RunLast());
        examplesFirst(line);
    }

    /** Help leads with examples: what most who ask for it want. */
    private static void examplesFirst(CommandLine line) {
        List<String> sections = new ArrayList<>(line.getHelpSectionKeys());
        sections.removeAll(List.of(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING, UsageMessageSpec.SECTION_KEY_FOOTER));
        line.getHelpSectionMap().put(GAP, help -> "\n");
        sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_DESCRIPTION) + 1, GAP);
        int first = sections.indexOf(UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING);
        sections.add(first, UsageMessageSpec.SECTION_KEY_FOOTER);
        sections.add(first, UsageMessageSpec.SECTION_KEY_FOOTER_HEADING);
        sections.add(first, GAP);
        line.setHelpSectionKeys(sections);
        line.getSubcommands().values().forEach(CommandLines::examplesFirst);
    }

    /** The option nearest to one that there is not. */
    private static Optional<String> near(List<String> unmatched, CommandLine line) {
        return unmatched.stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .map(argument -> argument.replaceFirst("=.*", ""))
                .flatMap(name -> Suggestion.nearest(
                        name, line.getCommandSpec().optionsMap().keySet()));
    }

    private static int mistaken(ParameterException mistake, String[] arguments) {
        CommandLine line = mistake.getCommandLine();
        line.getErr().println("flight: " + Printable.of(String.valueOf(mistake.getMessage())));
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            near(unmatched.getUnmatched(), line)
                    .ifPresent(name -> line.getErr().println("Did you mean `" + name + "`?"));
        }
        line.getErr().println("Try `" + line.getCommandSpec().qualifiedName() + " --help`.");
        return ExitCode.USAGE.number();
    }
}
