package dev.flight.manifest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.manifest.Targets;
import dev.flight.profile.Catalogue;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what its failing fixtures show, and nothing in its passing ones. */
class RuleFixturesTest {

    private static final Path FIXTURES = Path.of("../fixtures/rules/manifest");
    private static final Path PAGES = Path.of("src/main/resources/dev/flight/explain/manifest");
    private static final Catalogue CATALOGUE = Catalogue.builtin();

    static Stream<String> failing() throws IOException {
        return fixtures("fails");
    }

    static Stream<String> passing() throws IOException {
        return fixtures("passes");
    }

    static Stream<String> rules() {
        return Rules.ALL.stream().map(Rule::id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failing")
    void aFailingFixtureBreaksItsRuleAndNoOtherThanItSays(String fixture) throws IOException {
        List<Diagnostic> findings = check(fixture);

        Set<String> expected = also(fixture);
        expected.add(rule(fixture));
        assertThat(sorted(findings.stream().map(Diagnostic::rule)))
                .as("%s", texts(findings))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void aPassingFixtureKeepsItsRuleAndHasNoErrorOfAnother(String fixture) throws IOException {
        assertThat(check(fixture))
                .noneMatch(finding -> finding.rule().equals(rule(fixture)))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theExampleThatPassesIsClean(String rule) throws IOException {
        assertThat(check(rule.substring("manifest/".length()) + "/passes.yaml"))
                .noneMatch(finding -> finding.severity() != Severity.INFO);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleHasAnExampleOfEachAndOneMore(String rule) throws IOException {
        String folder = rule.substring("manifest/".length()) + "/";

        assertThat(failing())
                .contains(folder + "fails.yaml")
                .filteredOn(each -> each.startsWith(folder))
                .hasSizeGreaterThan(1);
        assertThat(passing())
                .contains(folder + "passes.yaml")
                .filteredOn(each -> each.startsWith(folder))
                .hasSizeGreaterThan(1);
    }

    @Test
    void everyFolderAndEveryPageIsOfARule() throws IOException {
        Set<String> rules = sorted(rules());

        assertThat(names(FIXTURES)).isEqualTo(rules);
        assertThat(names(PAGES)).isEqualTo(rules);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return sorted(files.map(
                    file -> "manifest/" + file.getFileName().toString().replaceFirst("\\.md$", "")));
        }
    }

    private static Stream<String> fixtures(String verdict) throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches(verdict + "(-.*)?\\.yaml"))
                    .map(file -> FIXTURES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String rule(String fixture) {
        return "manifest/" + fixture.substring(0, fixture.indexOf('/'));
    }

    /** The rules named in a comment {@code # also: manifest/low-headroom} at the top. */
    private static Set<String> also(String fixture) throws IOException {
        return sorted(Files.readAllLines(FIXTURES.resolve(fixture)).stream()
                .filter(line -> line.startsWith("# also: "))
                .flatMap(line -> Stream.of(line.substring("# also: ".length()).split(", "))));
    }

    private static Set<String> sorted(Stream<String> texts) {
        return new TreeSet<>(texts.toList());
    }

    private static List<Diagnostic> check(String fixture) throws IOException {
        Checked<Document> document = new YamlReader().read(fixture, Files.readAllBytes(FIXTURES.resolve(fixture)));
        assertThat(document.findings()).as(fixture).isEmpty();
        Checked<AllocationManifest> manifest =
                ManifestReader.read(Objects.requireNonNull(document.value()).root());
        List<Diagnostic> findings = new ArrayList<>(manifest.findings());
        AllocationManifest read = Objects.requireNonNull(manifest.value());
        findings.addAll(Rules.check(new Subject(read, Targets.of(read, CATALOGUE, List.of()), CATALOGUE)));
        return findings;
    }

    private static String texts(List<Diagnostic> findings) {
        return findings.stream()
                .map(each -> each.severity().text() + " " + each.rule() + " "
                        + each.at().text() + "\n  " + each.message() + "\n  hint: " + each.hint())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
