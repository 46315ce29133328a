package dev.flight.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** Scenarios written down in tests. */
final class Scenarios {

    static final Catalogue CATALOGUE = Catalogue.builtin();

    private Scenarios() {}

    static Checked<MemoryScenario> read(String text) {
        Checked<Document> document = new YamlReader().read("test.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(document.findings()).as(text).isEmpty();
        return MemoryScenarioReader.read(
                Objects.requireNonNull(document.value()).root());
    }

    /** A scenario on the psp without a fault; kind, name and platforms are put in front. */
    static MemoryScenario of(String rest) {
        Checked<MemoryScenario> read = read("kind: MemoryScenario\nname: test\nplatforms: [psp]\n" + rest);
        assertThat(read.findings()).as(rest).isEmpty();
        return Objects.requireNonNull(read.value());
    }

    /** A scenario of phases, each written as the fields of one. */
    static MemoryScenario phases(String... phases) {
        return of("phases:\n  - {" + String.join("}\n  - {", phases) + "}\n");
    }

    static PlatformProfile profile(String name) {
        return CATALOGUE.usable(name).orElseThrow();
    }

    /** Runs a scenario on the psp to its end. */
    static Ledger run(MemoryScenario scenario) {
        return Ledger.of(new ScenarioWorkload(scenario, profile("psp")));
    }

    /** The findings as {@code rule /pointer line message / hint}, one a line. */
    static String findings(String text) {
        return read(text).findings().stream()
                .map(each -> each.rule() + " " + each.pointer() + " "
                        + each.at().start().line() + " " + each.message() + " / " + each.hint())
                .collect(Collectors.joining("\n"));
    }
}
