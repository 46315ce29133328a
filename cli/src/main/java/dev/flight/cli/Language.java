package dev.flight.cli;

import dev.flight.bindings.Generator;
import dev.flight.bindings.go.GoBindings;
import dev.flight.bindings.java.JavaGenerator;
import dev.flight.bindings.schema.SchemaGenerator;
import dev.flight.bindings.typescript.TypeScriptGenerator;
import dev.flight.diagnostic.Suggestion;
import dev.flight.wit.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The languages of bindings. A new one is a room below {@code bindings} and a line here. */
enum Language {
    TYPESCRIPT((flags, contract) -> new TypeScriptGenerator(flags.npmNames())),
    GO((flags, contract) -> new GoBindings(flags.goModule(contract))),
    JAVA((flags, contract) -> new JavaGenerator(flags.javaOptions(contract))),
    JSON_SCHEMA((flags, contract) -> new SchemaGenerator());

    @SuppressWarnings("ImmutableEnumChecker") // constructors
    private final BiFunction<BindingsFlags, Contract, Generator> generator;

    Language(BiFunction<BindingsFlags, Contract, Generator> generator) {
        this.generator = generator;
    }

    /** The names, for completion. */
    static final class Words extends ArrayList<String> {
        Words() {
            super(Stream.of(values()).map(Language::text).toList());
        }
    }

    /** As it is typed. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Language of(String text) {
        List<String> words = new Words();
        return Stream.of(values())
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new UsageError("there is no language `" + text + "`; " + Suggestion.hint(text, words)));
    }

    Generator generator(BindingsFlags flags, Contract contract) {
        return generator.apply(flags, contract);
    }
}
