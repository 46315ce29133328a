package dev.flight.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.profile.Catalogue;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scenarios written down in tests. */
final class RoutingScenarios {

    static final Catalogue CATALOGUE = Catalogue.builtin();

    private static final String MINIMAL = """
            kind: Scenario
            name: test
            clients: [{platform: psp}]
            channels: [{name: news, type: public-broadcast, payload: 1KB}]
            load: [{name: all, for: 1m, rate: 10/s}]
            """;

    private RoutingScenarios() {}

    static Checked<RoutingScenario> read(String text, @Nullable Path file) {
        Checked<Document> document = new YamlReader().read("test.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(document.findings()).as(text).isEmpty();
        return RoutingScenarioReader.read(
                Objects.requireNonNull(document.value()).root(), CATALOGUE, file);
    }

    /** The smallest scenario with these lines in place of those that set the same fields, or more. */
    static String with(String lines) {
        String replaced = MINIMAL.lines()
                .filter(line -> lines.lines().noneMatch(each -> each.startsWith(key(line))))
                .collect(Collectors.joining("\n"));
        return replaced + "\n" + lines + "\n";
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(':') + 1);
    }

    /** Such a scenario, without a finding. */
    static RoutingScenario of(String lines) {
        Checked<RoutingScenario> read = read(with(lines), null);
        assertThat(read.findings()).as(lines).isEmpty();
        RoutingScenario scenario = Objects.requireNonNull(read.value());
        assertThat(scenario.complete()).isTrue();
        return scenario;
    }

    static Clients clients(String fields) {
        return of("clients: [{" + fields + "}]").clients().get(0);
    }

    static RoutedChannel channel(String fields) {
        return of("channels: [{name: news, " + fields + "}]").channels().get(0);
    }

    static LoadPhase load(String fields) {
        return of("load: [{name: all, " + fields + "}]").load().get(0);
    }

    /** The findings of such a scenario as {@code rule /pointer message / hint}, one a line. */
    static String findings(String lines) {
        Checked<RoutingScenario> read = read(with(lines), null);
        assertThat(Objects.requireNonNull(read.value()).complete())
                .as("complete: " + lines)
                .isEqualTo(read.findings().isEmpty());
        return read.findings().stream()
                .map(each -> each.rule() + " " + each.pointer() + " " + each.message() + " / " + each.hint())
                .collect(Collectors.joining("\n"));
    }
}
