package dev.flight.profile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.profile.Profiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what breaks it, at its place, and nothing in what just keeps it. */
class ProfileRulesTest {

    private static final String MEMORY = "memory: {total: 8MB, regions: [{name: main, type: main, size: 8MB}]}\n";

    static Stream<Arguments> failing() {
        return Stream.of(
                fails(
                        "duplicate-region",
                        "/memory/regions/1/name",
                        regions("a, type: main, size: 1MB", "a, type: io, size: 1B")),
                fails(
                        "region-overlap",
                        "/memory/regions/1/base",
                        regions("a, type: main, base: 0, size: 1MB", "b, type: io, base: 1048575, size: 1B")),
                fails(
                        "region-overlap",
                        "/memory/regions/0/base",
                        regions("a, type: main, base: 100, size: 1B", "b, type: io, base: 0, size: 101B")),
                fails(
                        "region-overlap",
                        "/memory/regions/1/base",
                        regions("a, type: main, base: 0, size: 1MB", "b, type: io, base: 0, size: 1MB")),
                fails(
                        "reserved-over-region",
                        "/memory/regions/0/reserved",
                        regions("a, type: main, size: 100B, reserved: [{name: x, size: 60B}, {name: y, size: 41B}]")),
                fails(
                        "memory-over-total",
                        "/memory/regions",
                        regions("a, type: main, size: 5MB", "b, type: main, size: 4MB")),
                fails("pressure-order", "/pressure/high/used", MEMORY + "pressure: {medium: {used: 90%}}"),
                fails("pressure-order", "/pressure/critical/used", MEMORY + "pressure: {critical: {used: 89%}}"),
                fails("pressure-order", "/pressure/hysteresis", MEMORY + "pressure: {hysteresis: 75%}"),
                fails("limit-over-heap", "/memory/limits/heapMax", limits("heapMax: 101B")),
                fails("limit-over-heap", "/memory/limits/stackMax", limits("stackMax: 101%")),
                fails("limit-over-heap", "/memory/limits/cacheMax", limits("cacheMax: 200B")),
                fails("limit-over-heap", "/memory/limits/networkBuffersMax", limits("networkBuffersMax: 1KB")),
                fails("limit-over-heap", "/memory/limits/softLimit", limits("softLimit: 60%, hardLimit: 50%")),
                fails("retry-order", "/realtime/retry/interval", MEMORY + "realtime: {retry: {interval: 11s}}"),
                fails(
                        "payload-over-batch",
                        "/realtime/maxPayload",
                        MEMORY + "realtime: {maxPayload: 1025B, batching: {maxBytes: 1KB}}"));
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                        regions("a, type: main, size: 1MB", "b, type: main, size: 1MB"),
                        regions("a, type: main, base: 0, size: 1MB", "b, type: io, base: 1048576, size: 1B"),
                        regions("a, type: main, base: 9007199254740991, size: 1MB", "b, type: io, size: 1B"),
                        regions("a, type: main, size: 100B, reserved: [{name: x, size: 60B}, {name: y, size: 40B}]"),
                        regions("a, type: main, size: 5MB", "b, type: main, size: 3MB", "c, type: video, size: 1MB"),
                        "memory: {total: unlimited, regions: [{name: a, type: main, size: 8191TB}]}\n",
                        MEMORY
                                + "pressure: {medium: {used: 89.9999999%}, critical: {used: 90.0000001%}, hysteresis: 89%}",
                        limits("heapMax: 100B, stackMax: 100%, cacheMax: 0B, softLimit: 100%, hardLimit: 100%"),
                        limits("softLimit: 50B, hardLimit: 50%"),
                        MEMORY + "realtime: {retry: {interval: 10s}}",
                        MEMORY + "realtime: {maxPayload: 1KB, batching: {maxBytes: 1KB}}")
                .map(Arguments::of);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("failing")
    void findsWhatBreaksARule(String rule, String pointer, String text) {
        assertThat(check(text))
                .extracting(Diagnostic::rule, Diagnostic::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("profile/" + rule, pointer));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void findsNothingInWhatJustKeepsTheRules(String text) {
        assertThat(check(text)).isEmpty();
    }

    @Test
    void everyRuleHasAProfileThatBreaksIt() {
        assertThat(failing().map(each -> "profile/" + each.get()[0]))
                .containsAll(ProfileRules.ALL.stream().map(ProfileRule::id).toList());
    }

    @Test
    void aRegionThatHoldsTwoOthersOverlapsBoth() {
        List<Diagnostic> findings = check(regions(
                "whole, type: main, base: 0, size: 1MB",
                "low, type: io, base: 4096, size: 16B",
                "high, type: io, base: 8192, size: 16B"));

        assertThat(findings)
                .extracting(Diagnostic::message)
                .satisfiesExactly(
                        low -> assertThat(low).contains("`low`").contains("`whole`"),
                        high -> assertThat(high).contains("`high`").contains("`whole`"));
    }

    @Test
    void everyFindingHasAPlaceInTheFileAndAHint() {
        failing()
                .forEach(each -> assertThat(check((String) each.get()[2])).allSatisfy(finding -> {
                    assertThat(finding.at().file()).isEqualTo("mine/box.yaml");
                    assertThat(finding.at().start().line()).isGreaterThan(4);
                    assertThat(finding.hint()).isNotBlank();
                }));
    }

    @Test
    void anInheritedLimitIsFoundWhereItIsWritten() {
        String base = Profiles.boxText("abstract: true\nmemory:\n  limits: {heapMax: 9MB}\n")
                .replace("box", "base");
        String heir = Profiles.boxText("extends: base\n" + MEMORY);
        List<Diagnostic> findings =
                ProfileRules.check(Profiles.usable(Profiles.catalogue(Map.of("base", base, "box", heir)), "box"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.at().file()).isEqualTo("mine/base.yaml");
            assertThat(finding.message()).contains("9MB").contains("8MB");
        });
    }

    private static Arguments fails(String rule, String pointer, String text) {
        return Arguments.of(rule, pointer, text);
    }

    private static String regions(String... regions) {
        StringBuilder text = new StringBuilder("memory:\n  total: 8MB\n  regions:\n");
        for (String region : regions) {
            text.append("    - {name: ").append(region).append("}\n");
        }
        return text.toString();
    }

    private static String limits(String limits) {
        return "memory:\n  total: 8MB\n  regions: [{name: main, type: main, size: 100B}]\n  limits: {" + limits + "}\n";
    }

    private static List<Diagnostic> check(String rest) {
        return ProfileRules.check(Profiles.box(rest));
    }
}
