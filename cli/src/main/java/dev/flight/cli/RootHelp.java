package dev.flight.cli;

import java.util.Objects;

/** What {@code flight --help} says. Written without picocli, whose model of all commands would take longer than all else. */
final class RootHelp {

    static final String SUMMARY = "Memory profiles, manifest validation and planning for small machines";

    static final String DESCRIPTION = "Checks what programs ask of memory and messaging against what each platform has:"
            + " consoles, handhelds, microcontrollers and small virtual machines.";

    static final String[] EXAMPLES = {
        "  flight validate manifests/          check every manifest in a folder",
        "  flight plan fleet.yaml              the VM size to choose, and why"
    };

    private RootHelp() {}

    /** One line on the commands of two words that share the first. */
    static String groupSummary(String group) {
        return "Commands of " + group + ": " + String.join(", ", CommandName.wordsOf(group)) + ".";
    }

    /** What {@code flight GROUP --help} says. */
    static String group(String group) {
        StringBuilder text = new StringBuilder("Usage: flight " + group + " WHAT [OPTIONS] [ARGUMENTS]\n\n");
        for (String word : CommandName.wordsOf(group)) {
            CommandName name = Objects.requireNonNull(CommandName.of(group + " " + word));
            text.append("  ")
                    .append(name.text())
                    .append("   ")
                    .append(name.summary())
                    .append('\n');
        }
        return text.append("\n`flight ")
                .append(group)
                .append(" WHAT --help` describes one.\n")
                .toString();
    }

    static String text() {
        StringBuilder text = new StringBuilder();
        text.append(SUMMARY).append("\n\nExamples:\n");
        for (String example : EXAMPLES) {
            text.append(example).append('\n');
        }
        text.append("\nUsage: flight COMMAND [OPTIONS] [ARGUMENTS]\n       flight --help | --version\n\nCommands:\n");
        for (CommandName name : CommandName.values()) {
            String gap = " ".repeat(18 - name.text().length());
            text.append("  ")
                    .append(name.text())
                    .append(gap)
                    .append(name.summary())
                    .append('\n');
        }
        text.append("\n`flight COMMAND --help` describes a command, `flight explain ID` a finding.\n");
        text.append(
                "Exit codes: 0 clean, 1 findings, 2 usage, 3 a bug in Flight, 4 a file or the system,\n  130 interrupted.\n");
        return text.toString();
    }
}
