package dev.flight.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flight completion}. */
@Command(
        header = "A shell's completion script.",
        description = "Prints a script for the shell to read, which completes commands, options and platform names.",
        footerHeading = "Examples:%n",
        footer = {
            "  source <(flight completion bash)        # in ~/.bashrc",
            "  source <(flight completion zsh)         # in ~/.zshrc",
            "  flight completion fish > ~/.config/fish/completions/flight.fish",
            ""
        })
final class CompletionCommand extends FlightCommand {

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    String shell = "";

    CompletionCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() {
        host.out().print(script());
        return ExitCode.CLEAN;
    }

    private String script() {
        return switch (shell) {
            case "bash" -> bash();
            case "zsh" ->
                "autoload -Uz compinit bashcompinit\n(( $+functions[compdef] )) || compinit -u\nbashcompinit\n"
                        + bash();
            case "fish" -> FishCompletion.script(CommandLines.all(host));
            default -> throw new UsageError("there is no script for the shell `" + shell + "`; known: bash, zsh, fish");
        };
    }

    private String bash() {
        return AutoComplete.bash("flight", CommandLines.all(host));
    }
}
