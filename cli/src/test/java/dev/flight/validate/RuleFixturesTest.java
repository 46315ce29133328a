package dev.flight.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.explain.ExplainPages;
import dev.flight.input.Input;
import dev.flight.manifest.rule.Rule;
import dev.flight.manifest.rule.Rules;
import dev.flight.profile.Catalogue;
import dev.flight.profile.rule.ProfileRule;
import dev.flight.profile.rule.ProfileRules;
import dev.flight.routing.rule.RoutingRule;
import dev.flight.routing.rule.RoutingRules;
import dev.flight.trace.TraceRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what its failing fixtures show, and nothing in its passing ones. */
class RuleFixturesTest {

    private static final Path FIXTURES = Path.of("../fixtures/rules");
    private static final Catalogue CATALOGUE = Catalogue.builtin();

    /** Pages on contracts, which are no YAML: their examples stand elsewhere. */
    private static final Pattern OF_CONTRACTS = Pattern.compile("(bindings|contract)/.*");

    private static final Pattern LITERAL = Pattern.compile("(?<!')\"([a-z/-]+)\"");

    /** The ids of what is found by reading, and not by a rule of a list. */
    private static final List<String> READING = List.of(
            "baseline/stale",
            "field/missing",
            "field/type",
            "field/unknown",
            "field/value",
            "file/kind",
            "file/unreadable",
            "profile/extends-cycle",
            "profile/extends-unknown",
            "profile/name-mismatch",
            "publish/line",
            "scenario/expect",
            "scenario/manifest",
            "scenario/recording",
            "scenario/unknown-channel",
            "scenario/unknown-clients",
            "scenario/unknown-component",
            "scenario/unknown-region",
            "scenario/unknown-session",
            "snapshot/contract",
            "snapshot/empty",
            "snapshot/json",
            "snapshot/timestamp",
            "snapshot/truncated",
            "snapshot/value",
            "source/url",
            "suppression/no-reason",
            "suppression/unknown-rule",
            "suppression/unused",
            "yaml/alias",
            "yaml/control-character",
            "yaml/duplicate-key",
            "yaml/empty",
            "yaml/encoding",
            "yaml/key",
            "yaml/merge-key",
            "yaml/second-document",
            "yaml/syntax",
            "yaml/tab",
            "yaml/tag",
            "yaml/too-deep",
            "yaml/too-large",
            "yaml/too-many-nodes");

    private static final Map<String, String> WITHOUT_EXAMPLE = Map.ofEntries(
            Map.entry("baseline/stale", "is found in a baseline, with the file it is about"),
            Map.entry("file/unreadable", "is about a file that is not there"),
            Map.entry("publish/line", "is found in a recording"),
            Map.entry("snapshot/contract", "is found in a recording"),
            Map.entry("snapshot/empty", "is found in a recording"),
            Map.entry("snapshot/json", "is found in a recording"),
            Map.entry("snapshot/timestamp", "is found in a recording"),
            Map.entry("snapshot/truncated", "is found in a recording that is compressed"),
            Map.entry("snapshot/value", "is found in a recording"),
            Map.entry("source/url", "is found in an argument"),
            Map.entry("yaml/too-large", "takes a file of 8 MB"),
            Map.entry("yaml/too-many-nodes", "takes a file of 200,000 values"));

    static Stream<String> failing() throws IOException {
        return fixtures("fails");
    }

    static Stream<String> passing() throws IOException {
        return fixtures("passes");
    }

    static Stream<String> manifestRules() {
        return Rules.ALL.stream().map(Rule::id);
    }

    static Stream<String> examples() {
        return ids().stream().filter(id -> !WITHOUT_EXAMPLE.containsKey(id));
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
    void aPassingFixtureKeepsItsRuleAndHasNoErrorOfAnother(String fixture) {
        assertThat(check(fixture))
                .noneMatch(finding -> finding.rule().equals(rule(fixture)))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theExampleThatPassesIsCleanAndTheOneThatFailsIsThere(String rule) {
        assertThat(check(rule + "/passes.yaml")).isEmpty();
        assertThat(FIXTURES.resolve(rule + "/fails.yaml")).exists();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manifestRules")
    void aRuleForManifestsIsShownByTwoFixturesThatFailAndTwoThatPass(String rule) throws IOException {
        assertThat(failing().map(RuleFixturesTest::rule).filter(rule::equals)).hasSizeGreaterThan(1);
        assertThat(passing().map(RuleFixturesTest::rule).filter(rule::equals)).hasSizeGreaterThan(1);
    }

    @Test
    void everyRuleHasAPageAndEveryPageARule() {
        Stream<String> ofTraces = Stream.of(TraceRule.values()).map(TraceRule::id);

        // What a simulation means, what testees are asked and what a gateway speaks is explained too, and is no rule.
        Stream<String> pages = new ExplainPages()
                .ids().stream()
                        .filter(id -> !id.matches("(simulate|conform|conformance|contract-diff)/.*|source/gateway"))
                        .filter(id -> !OF_CONTRACTS.matcher(id).matches());

        assertThat(pages).containsExactlyElementsOf(sorted(Stream.concat(ids().stream(), ofTraces)));
    }

    /** Rules for contracts are named where they are found: whole, or without the name of their group. */
    @Test
    void everyPageOnContractsIsOfARuleThatTheSourceNames() throws IOException {
        Set<String> literals = literals(Path.of("src/main/java/dev/flight"));

        assertThat(new ExplainPages().ids())
                .filteredOn(id -> OF_CONTRACTS.matcher(id).matches())
                .allMatch(id -> literals.contains(id) || literals.contains(id.substring(id.indexOf('/') + 1)));
        assertThat(literals)
                .filteredOn(literal -> literal.matches("(bindings|contract)/[a-z-]+"))
                .isSubsetOf(new ExplainPages().ids());
    }

    private static Set<String> literals(Path folder) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    all.add(literal.group(1));
                }
            }
        }
        return all;
    }

    @Test
    void everyFolderOfFixturesIsOfARule() throws IOException {
        assertThat(ids()).containsAll(sorted(Stream.concat(failing(), passing()).map(RuleFixturesTest::rule)));
    }

    private static Set<String> ids() {
        Stream<String> rules =
                Stream.concat(manifestRules(), ProfileRules.ALL.stream().map(ProfileRule::id));
        Stream<String> routing = RoutingRules.ALL.stream().map(RoutingRule::id);
        return sorted(Stream.of(rules, routing, READING.stream()).flatMap(each -> each));
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
        return fixture.substring(0, fixture.lastIndexOf('/'));
    }

    /** The rules named in a comment {@code # also: manifest/low-headroom} at the top. */
    private static Set<String> also(String fixture) throws IOException {
        String text = Files.readString(FIXTURES.resolve(fixture), StandardCharsets.ISO_8859_1);
        return sorted(text.lines()
                .filter(line -> line.startsWith("# also: "))
                .flatMap(line -> Stream.of(line.substring("# also: ".length()).split(", "))));
    }

    private static List<Diagnostic> check(String fixture) {
        List<Input> input = List.of(Input.file(FIXTURES.resolve(fixture), true));
        return Validation.run(new ValidateRequest(input, CATALOGUE, List.of(), Baseline.empty()))
                .findings();
    }

    private static Set<String> sorted(Stream<String> texts) {
        return new TreeSet<>(texts.toList());
    }

    private static String texts(List<Diagnostic> findings) {
        return findings.stream()
                .map(each -> each.severity().text() + " " + each.rule() + " "
                        + each.at().text() + "\n  " + each.message() + "\n  hint: " + each.hint())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
