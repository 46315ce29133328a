package dev.flight.cli;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.input.Unreadable;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.text.Wrap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What every command has. */
abstract class FlightCommand implements Callable<ExitCode> {

    final Host host;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Colour: auto (only on a terminal), always or never. NO_COLOR and CLICOLOR_FORCE count too."
                    + " Default: auto.")
    String color = "auto";

    @Option(
            names = "--verbose",
            description =
                    "Say on standard error where each setting comes from: the command line, the environment, .flight.yaml or"
                            + " the default; and what it beats.")
    boolean verbose;

    @Option(names = "--debug", description = "Show the stack trace when Flight itself fails.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    FlightCommand(Host host) {
        this.host = host;
    }

    /** Colour for standard output, or none. */
    Style style() {
        boolean colour = switch (color.toLowerCase(Locale.ROOT)) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> automatic();
            default -> throw new UsageError("--color takes auto, always or never, not `" + color + "`");
        };
        return colour ? Style.COLOUR : Style.PLAIN;
    }

    /** As https://no-color.org and https://bixense.com/clicolors have it. */
    private boolean automatic() {
        Map<String, String> environment = host.environment();
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        boolean forced = !force.isEmpty() && !force.equals("0");
        return forced
                || (host.outIsTerminal()
                        && !environment.getOrDefault("TERM", "").equals("dumb"));
    }

    /** The columns to keep to on standard output. */
    int width() {
        return host.width() > 0 ? host.width() : Wrap.NEVER;
    }

    /** Says on standard error what was found wrong. */
    final void tell(List<Diagnostic> findings) {
        TextFindings text = new TextFindings(Style.PLAIN, width());
        findings.forEach(finding -> host.err().println(text.text(finding)));
        // What comes next may take minutes.
        host.err().flush();
    }

    /** The same, and answers how a command ends that can do no more. */
    final ExitCode say(List<Diagnostic> findings, ExitCode onErrors) {
        tell(findings);
        if (isUnreadable(findings)) {
            return ExitCode.ENVIRONMENT;
        }
        return hasErrors(findings) ? onErrors : ExitCode.CLEAN;
    }

    /** Whether a file could not be read at all. */
    static boolean isUnreadable(List<Diagnostic> findings) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(Unreadable.RULE));
    }

    static boolean hasErrors(List<Diagnostic> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
