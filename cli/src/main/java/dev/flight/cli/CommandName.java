package dev.flight.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands. A new command is one class and one line here. */
enum CommandName {
    VALIDATE("check manifests and profiles against the platforms; the CI check", ValidateCommand::new),
    PLAN("which VM to choose, how many sessions fit, and the worst case", PlanCommand::new),
    SIMULATE_MEMORY("a manifest, scenario or trace on each platform's heap", SimulateMemoryCommand::new),
    SIMULATE_ROUTING("a scenario's messages through brokers, queues and links", SimulateRoutingCommand::new),
    ANALYZE("which session leaks, how fast, and when it reaches its limit", AnalyzeCommand::new),
    CONFORM("whether programs in any language read and write the types alike", ConformCommand::new),
    BINDINGS_GENERATE("TypeScript, Go, Java or JSON Schema for a contract", BindingsGenerateCommand::new),
    BINDINGS_CHECK("whether generated sources are those of the contract", BindingsCheckCommand::new),
    CONTRACT_LINT("names, docs and gates of a contract, and traps in its JSON", ContractLintCommand::new),
    CONTRACT_DIFF("what changed between two contracts, and whom it breaks", ContractDiffCommand::new),
    TAIL("sessions live or recorded: who eats the memory, what was missed", TailCommand::new),
    PUBLISH("recorded or simulated events, sent to a broker", PublishCommand::new),
    LOAD("a scenario or a rate on a real broker, measured and predicted", LoadCommand::new),
    PROFILES("the platforms: list them, show one, compare two", ProfilesCommand::new),
    EXPLAIN("what a rule, an error or a field means, with examples", ExplainCommand::new),
    DEMO("a tour of all this on samples, to a live dashboard", DemoCommand::new),
    SCHEMA("JSON Schemas of manifests, profiles, traces and JSON output", SchemaCommand::new),
    COMPLETION("a shell's completion script", CompletionCommand::new);

    private final String summary;

    @SuppressWarnings("ImmutableEnumChecker") // constructors
    private final Function<Host, FlightCommand> constructor;

    CommandName(String summary, Function<Host, FlightCommand> constructor) {
        this.summary = summary;
        this.constructor = constructor;
    }

    /** As it is typed; some are of two words. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The first of two words, which several commands share; null for a command of one word. */
    @Nullable
    String group() {
        int blank = text().indexOf(' ');
        return blank < 0 ? null : text().substring(0, blank);
    }

    /** The last word. */
    String word() {
        return text().substring(text().lastIndexOf(' ') + 1);
    }

    /** The words behind a group's own. */
    static List<String> wordsOf(String group) {
        return Stream.of(values())
                .filter(name -> group.equals(name.group()))
                .map(CommandName::word)
                .toList();
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
