package dev.flight.cli;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The commands. A new command is one class and one line here. */
enum CommandName {
    VALIDATE("check manifests and profiles against the platforms; the CI check", ValidateCommand::new),
    PLAN("which VM to choose, how many sessions fit, and the worst case", PlanCommand::new),
    ANALYZE("which session leaks, how fast, and when it reaches its limit", AnalyzeCommand::new),
    PROFILES("the platforms: list them, show one, compare two", ProfilesCommand::new),
    EXPLAIN("what a rule, an error or a field means, with examples", ExplainCommand::new),
    DEMO("a tour: the sample manifests, validated and planned", DemoCommand::new),
    SCHEMA("JSON Schemas of manifests, profiles, traces and JSON output", SchemaCommand::new),
    COMPLETION("a shell's completion script", CompletionCommand::new);

    private final String summary;

    @SuppressWarnings("ImmutableEnumChecker") // constructors
    private final Function<Host, FlightCommand> constructor;

    CommandName(String summary, Function<Host, FlightCommand> constructor) {
        this.summary = summary;
        this.constructor = constructor;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One line for the list of commands. */
    String summary() {
        return summary;
    }

    FlightCommand create(Host host) {
        return constructor.apply(host);
    }

    static @Nullable CommandName of(String text) {
        for (CommandName name : values()) {
            if (name.text().equals(text)) {
                return name;
            }
        }
        return null;
    }
}
