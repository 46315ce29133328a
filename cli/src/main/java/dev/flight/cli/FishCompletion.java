package dev.flight.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for fish, which picocli does not make. */
final class FishCompletion {

    private FishCompletion() {}

    static String script(CommandLine root) {
        StringBuilder script = new StringBuilder("# fish completion for flight\n");
        script.append("complete -c flight -f -n __fish_use_subcommand -s h -l help -d 'Show this help.'\n");
        script.append("complete -c flight -f -n __fish_use_subcommand -s V -l version -d 'Show the version.'\n");
        root.getSubcommands().forEach((name, line) -> command("__fish_use_subcommand", "", name, line, script));
        return script.toString();
    }

    /**
     * One command, and those below it.
     *
     * @param due when its name can stand
     * @param seen what must have been typed before it
     */
    private static void command(String due, String seen, String name, CommandLine line, StringBuilder script) {
        CommandSpec spec = line.getCommandSpec();
        script.append("complete -c flight -f -n '").append(due).append("' -a ").append(name);
        script.append(" -d ")
                .append(quoted(first(spec.usageMessage().header())))
                .append('\n');
        String behind = seen + "__fish_seen_subcommand_from " + name;
        String condition = "complete -c flight -n '" + behind + "'";
        if (!line.getSubcommands().isEmpty()) {
            String none = behind + "; and not __fish_seen_subcommand_from "
                    + String.join(" ", line.getSubcommands().keySet());
            line.getSubcommands().forEach((word, below) -> command(none, behind + "; and ", word, below, script));
            return;
        }
        for (OptionSpec option : spec.options()) {
            option(condition, option, script);
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            List<String> values = values(parameter);
            if (!values.isEmpty()) {
                script.append(condition)
                        .append(" -f -a ")
                        .append(quoted(String.join(" ", values)))
                        .append('\n');
            }
        }
    }

    private static void option(String condition, OptionSpec option, StringBuilder script) {
        script.append(condition);
        for (String name : option.names()) {
            script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            List<String> values = values(option);
            script.append(values.isEmpty() ? " -r" : " -x -a " + quoted(String.join(" ", values)));
        }
        script.append(" -d ").append(quoted(first(option.description()))).append('\n');
    }

    private static List<String> values(ArgSpec argument) {
        List<String> values = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(values::add);
        }
        return values;
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0].replace("%%", "%");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
