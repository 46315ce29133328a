package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.validate.SourceRoot;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class SarifFindingsTest {

    private static final Pattern LINK =
            Pattern.compile("(?<!\\\\)\\[((?:\\\\.|[^\\[\\]\\\\])*)\\]\\((\\d+)\\)", Pattern.DOTALL);

    @Test
    void isALogOfOneRunWhenThereIsNothing() {
        JsonNode log = Reports.json(FindingsFormat.SARIF, Samples.CLEAN.result());
        assertThat(log.at("/version").asString()).isEqualTo("2.1.0");
        assertThat(log.at("/runs")).hasSize(1);
        assertThat(log.at("/runs/0").toString())
                .isEqualTo("{\"tool\":{\"driver\":{\"name\":\"flight\",\"version\":\"1.2.3\",\"rules\":[]}},"
                        + "\"columnKind\":\"unicodeCodePoints\",\"results\":[]}");
    }

    @Test
    void saysWhereAndHowBad() {
        JsonNode results = run(Samples.ALL_SEVERITIES).at("/results");
        assertThat(results.findValuesAsString("level")).containsExactly("error", "warning", "note");
        assertThat(results.at("/0/locations").toString())
                .isEqualTo("[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"racing.yaml\","
                        + "\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":7,\"startColumn\":5,\"endLine\":7,"
                        + "\"endColumn\":10}},\"logicalLocations\":[{\"fullyQualifiedName\":\"/sessions/0\"}]}]");
    }

    @Test
    void describesARuleOnce() {
        JsonNode rules = run(Samples.EVERYTHING).at("/tool/driver/rules");
        assertThat(rules.findValuesAsString("id")).doesNotHaveDuplicates().isSorted();
        assertThat(rules.get(0).toString())
                .isEqualTo("{\"id\":\"manifest/heap-overcommit\",\"name\":\"ManifestHeapOvercommit\","
                        + "\"shortDescription\":{\"text\":\"What manifest/heap-overcommit checks.\"},"
                        + "\"fullDescription\":{\"text\":\"What manifest/heap-overcommit checks.\"},"
                        + "\"help\":{\"text\":\"# manifest/heap-overcommit\\n\\nWrite `vm: {size: small}`.\\n\","
                        + "\"markdown\":\"# manifest/heap-overcommit\\n\\nWrite `vm: {size: small}`.\\n\"},"
                        + "\"defaultConfiguration\":{\"level\":\"error\"}}");
    }

    @Test
    void describesARuleByItsIdForWantOfATextAndByItsWorstLevel() {
        ReportOptions options = new ReportOptions("1", RuleTexts.IDS, SourceRoot.HERE);
        JsonNode log = Reports.json(Reports.write(
                new SarifFindings(options),
                Samples.result(
                        Samples.finding("a/b", Severity.INFO, "m", 1),
                        Samples.finding("a/b", Severity.WARNING, "m", 2))));
        JsonNode rule = log.at("/runs/0/tool/driver/rules/0");
        assertThat(rule.at("/shortDescription/text").asString()).isEqualTo("a/b");
        assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("warning");
    }

    @ParameterizedTest
    @EnumSource
    void everyResultPointsAtItsRule(Samples sample) {
        JsonNode run = run(sample);
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(run.at("/results"))
                .hasSize(sample.result().findings().size()
                        + sample.result().suppressed().size())
                .allSatisfy(result -> assertThat(
                                rules.get(result.at("/ruleIndex").asInt()).at("/id"))
                        .isEqualTo(result.at("/ruleId")));
    }

    @ParameterizedTest
    @EnumSource
    void everyRelatedPlaceIsLinkedFromTheMessage(Samples sample) {
        for (JsonNode result : run(sample).at("/results")) {
            List<String> linked = LINK.matcher(result.at("/message/text").asString())
                    .results()
                    .map(match -> match.group(2))
                    .toList();
            List<String> ids = result.at("/relatedLocations")
                    .valueStream()
                    .map(each -> each.at("/id").asString())
                    .toList();
            assertThat(linked).isEqualTo(ids).doesNotHaveDuplicates();
        }
    }

    @Test
    void putsTheHintOnALineOfItsOwn() {
        assertThat(run(Samples.RELATED_AND_HINTS).at("/results/0/message/text").asString())
                .isEqualTo("peak 17.2MB at 40s; the heap is 15.8MB\n[limit set here, inherited by extends](1)\n"
                        + "[the session \\[race\\]](2)\nhint: lower `count`");
    }

    @Test
    void givesTextBackToTheCharacter() {
        JsonNode result = run(Samples.NASTY).at("/results/0");
        String text = result.at("/message/text").asString();
        String plain = Samples.NASTY_WELL_FORMED.replace("](1)", "\\](1)").replace("{0}", "{{0}}");
        assertThat(text).startsWith(plain + "\n[").endsWith("](1)\nhint: " + plain);
        MatchResult link = LINK.matcher(text).results().findFirst().orElseThrow();
        assertThat(link.group(1).replaceAll("\\\\(.)", "$1").replace("{{0}}", "{0}"))
                .isEqualTo(Samples.NASTY_WELL_FORMED);
        assertThat(result.at("/ruleId").asString()).isEqualTo("odd/" + Samples.NASTY_WELL_FORMED);
    }

    @Test
    void encodesPathsAsUris() {
        URI uri = URI.create(run(Samples.NASTY).findValuesAsString("uri").get(0));
        assertThat(uri.toString()).matches("[A-Za-z0-9._~%/-]+");
        assertThat(uri.getScheme()).isNull();
        assertThat(java.net.URLDecoder.decode(uri.toString(), StandardCharsets.UTF_8))
                .isEqualTo("odd %,:\u00e9\ufffd\0\n\ud83d\ude00 \"<&>\".yaml");
    }

    @Test
    void givesFilesOutsideTheRepositoryAnAbsoluteUri() {
        JsonNode run = run(Samples.SEVERAL_FILES);
        assertThat(run.findValuesAsString("uri").stream().distinct())
                .containsExactly(
                        "a.yaml", "games/b.yaml", "file:///elsewhere/c.yaml", "file:///C%3A/games/d.yaml", "-");
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation")
                        .has("uriBaseId"))
                .isTrue();
        assertThat(run.at("/results/4/locations/0/physicalLocation/artifactLocation")
                        .has("uriBaseId"))
                .isFalse();
    }

    @Test
    void saysOfAllResultsWhetherTheyAreSuppressedOnceOneIs() {
        JsonNode results = run(Samples.SUPPRESSED).at("/results");
        assertThat(results.at("/0/suppressions").toString()).isEqualTo("[]");
        assertThat(results.at("/1/suppressions").toString())
                .isEqualTo("[{\"kind\":\"inSource\",\"justification\":\"measured: it holds\"}]");
        assertThat(run(Samples.ALL_SEVERITIES).findValues("suppressions")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noTwoFingerprintsAreAlike(Samples sample) {
        assertThat(run(sample).findValuesAsString("flightFinding/v1"))
                .hasSize(sample.result().findings().size()
                        + sample.result().suppressed().size())
                .doesNotHaveDuplicates();
    }

    @Test
    void aFingerprintStaysWhenLinesAndFiguresChange() {
        assertThat(fingerprint(Samples.finding("a/b", Severity.ERROR, "3.1% is left", 7)))
                .isEqualTo(fingerprint(Samples.finding("a/b", Severity.ERROR, "3.2% is left", 70)))
                .isNotEqualTo(fingerprint(Samples.finding("a/c", Severity.ERROR, "3.1% is left", 7)));
    }

    @ParameterizedTest
    @CsvSource({"manifest/heap-overcommit, ManifestHeapOvercommit", "a, A", "x//y z9, XYZ9", "'', Rule"})
    void namesARuleInPascalCase(String rule, String name) {
        assertThat(SarifText.name(rule)).isEqualTo(name);
    }

    private static List<String> fingerprint(Diagnostic finding) {
        return Reports.json(FindingsFormat.SARIF, Samples.result(finding)).findValuesAsString("flightFinding/v1");
    }

    private static JsonNode run(Samples sample) {
        return Reports.json(FindingsFormat.SARIF, sample.result()).at("/runs/0");
    }
}
