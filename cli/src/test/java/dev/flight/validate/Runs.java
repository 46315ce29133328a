package dev.flight.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Validations of files written down in tests. */
final class Runs {

    static final Catalogue CATALOGUE = Catalogue.builtin();

    private Runs() {}

    static Input file(String name, String text) {
        return Input.bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ValidationResult of(Baseline baseline, Input... inputs) {
        return of(baseline, List.of(inputs));
    }

    static ValidationResult of(Baseline baseline, List<Input> inputs) {
        return Validation.run(new ValidateRequest(inputs, CATALOGUE, List.of(), baseline));
    }

    static ValidationResult of(Input... inputs) {
        return of(Baseline.empty(), inputs);
    }

    /** A baseline of so many findings, each as rule, file and pointer. */
    static Baseline baseline(String... entries) {
        StringBuilder text = new StringBuilder("{\"format\": \"flight.validate/1\", \"findings\": [");
        for (int i = 0; i < entries.length; i += 3) {
            text.append(i == 0 ? "\n" : ",\n")
                    .append("{\"rule\": \"%s\", \"file\": \"%s\", \"pointer\": \"%s\"}"
                            .formatted(entries[i], entries[i + 1], entries[i + 2]));
        }
        Checked<Baseline> read =
                Baseline.read("known.json", (text + "]}").getBytes(StandardCharsets.UTF_8), SourceRoot.HERE);
        assertThat(read.findings()).isEmpty();
        return Objects.requireNonNull(read.value());
    }

    /** Each finding as {@code rule:line}. */
    static List<String> places(List<Diagnostic> findings) {
        return findings.stream()
                .map(each -> each.rule() + ":" + each.at().start().line())
                .toList();
    }
}
