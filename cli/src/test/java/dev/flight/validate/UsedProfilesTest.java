package dev.flight.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import dev.flight.profile.ProfileDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a profile is reported with the manifests that are held against it. */
class UsedProfilesTest {

    /** A first wait longer than the longest. */
    private static final String ODD = """
            kind: PlatformProfile
            name: odd
            title: Odd
            extends: psp
            realtime: {retry: {interval: 7s}}
            """;

    private static final String MANIFEST = """
            kind: AllocationManifest
            name: %s
            platforms: [psp, %s]
            sessions:
              - {id: s, allocations: [{id: a, purpose: vm-heap, size: 1MB}]}
            """;

    @TempDir
    Path folder;

    private String profile(String name, String text) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, text);
        return file.toString().replace('\\', '/');
    }

    private static Input manifest(String name, String platform) {
        return Runs.file(name, MANIFEST.formatted(name, platform));
    }

    private ValidationResult validate(Baseline baseline, Input... inputs) {
        Catalogue catalogue = Catalogue.builtin().with(new ProfileDirectory(folder));
        return Validation.run(new ValidateRequest(List.of(inputs), catalogue, List.of(), baseline));
    }

    private ValidationResult validate(Input... inputs) {
        return validate(Baseline.empty(), inputs);
    }

    @Test
    void aRuleThatAUsedProfileBreaksIsReportedOnceInItsFileForAllManifests() throws IOException {
        String file = profile("odd", ODD);

        ValidationResult result = validate(manifest("a.yaml", "odd"), manifest("b.yaml", "odd"));

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("profile/retry-order");
            assertThat(finding.at().text()).isEqualTo(file + ":5:30");
        });
        assertThat(result.files()).isEqualTo(3);
    }

    @Test
    void aProfileThatARoutingScenarioUsesIsLookedAt() throws IOException {
        String file = profile("odd", ODD);
        profile("broken", ODD.replace("odd", "broken").replace("7s", "7"));
        String scenario = """
                kind: Scenario
                name: s
                clients: [{platform: odd}, {platform: broken}]
                channels: [{name: news, type: development, payload: 1KB}]
                load: [{name: all, for: 1m, rate: 1/s}]
                """;

        assertThat(validate(Runs.file("s.yaml", scenario)).findings())
                .extracting(finding -> finding.rule() + " " + finding.at().file())
                .containsExactlyInAnyOrder(
                        "profile/retry-order " + file,
                        "field/value " + folder.resolve("broken.yaml"),
                        "manifest/unknown-platform s.yaml");
    }

    @Test
    void aProfileThatNoManifestAsksForIsNotLookedAt() throws IOException {
        profile("odd", ODD);

        assertThat(validate(manifest("a.yaml", "vita")).findings()).isEmpty();
    }

    @Test
    void whatIsWrittenWronglyInAUsedProfileIsReportedInItsFileToo() throws IOException {
        String file = profile("odd", ODD.replace("7s", "7").replace("psp", "pps"));

        assertThat(validate(manifest("a.yaml", "odd"), manifest("b.yaml", "odd"))
                        .findings())
                .extracting(Diagnostic::rule, finding -> finding.at().file())
                .containsExactlyInAnyOrder(
                        tuple("profile/extends-unknown", file),
                        tuple("field/value", file),
                        tuple("manifest/unknown-platform", "a.yaml"),
                        tuple("manifest/unknown-platform", "b.yaml"));
    }

    @Test
    void aVmSizeWhoseProfileHasErrorsIsNotSaidToBeMissing() throws IOException {
        String file = profile(
                "v6r-tiny", "kind: PlatformProfile\nname: v6r-tiny\ntitle: Tiny\nextends: v6r-small\ntier: toy\n");
        Input input = Runs.file(
                "a.yaml", MANIFEST.formatted("a", "").replace("platforms: [psp, ]", "vm: {size: tiny, count: 1}"));

        assertThat(validate(input).findings())
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "the profile of `tiny` cannot be used: it has errors", "`tier` cannot be `toy`");
        assertThat(validate(input).findings())
                .anyMatch(finding -> finding.at().file().equals(file));
    }

    @Test
    void whatTheProfileSaysToIgnoreIsIgnoredAndCountedOnce() throws IOException {
        profile("odd", ODD.replace("7s}}", "7s}} # flight:ignore profile/retry-order as measured"));

        ValidationResult result = validate(manifest("a.yaml", "odd"), manifest("b.yaml", "odd"));

        assertThat(result.findings()).isEmpty();
        assertThat(result.suppressed())
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("as measured"));
    }

    @Test
    void whatABaseSaysToIgnoreIsIgnoredInItsHeirs() throws IOException {
        profile("odd", ODD.replace("7s}}", "7s}} # flight:ignore profile/retry-order as measured"));
        profile("heir", "kind: PlatformProfile\nname: heir\ntitle: Heir\nextends: odd\n");

        assertThat(validate(manifest("a.yaml", "heir")).findings()).isEmpty();
    }

    @Test
    void aProfileThatIsValidatedItselfHasItsFindingsOnceUnderTheNameItWasGiven() throws IOException {
        profile("odd", ODD);
        Path roundabout =
                Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath()).resolve("odd.yaml");

        ValidationResult result = validate(manifest("a.yaml", "odd"), Input.file(roundabout, true));

        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.at().file())
                        .isEqualTo(roundabout.normalize().toString().replace('\\', '/')));
        assertThat(result.files()).isEqualTo(2);
    }

    @Test
    void aBaselineKnowsFindingsOfUsedProfilesAndReportsThoseThatAreGone() throws IOException {
        String file = profile("odd", ODD);
        String report = """
                {"format": "flight.validate/1", "findings": [
                  {"rule": "profile/retry-order", "file": "%s", "pointer": "/realtime/retry/interval"}]}
                """.formatted(file);

        ValidationResult known = validate(baseline(report), manifest("a.yaml", "odd"));
        assertThat(known.findings()).isEmpty();
        assertThat(known.baselined()).isEqualTo(1);

        profile("odd", ODD.replace("7s", "1s"));
        assertThat(validate(baseline(report), manifest("a.yaml", "odd")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("baseline/stale"));
    }

    @Test
    void rulesThatLookAtOneListSpeakAlsoWhereTheBaseCannotBeHad() throws IOException {
        profile("odd", """
                kind: PlatformProfile
                name: odd
                title: Odd
                extends: pps
                memory:
                  total: 1MB
                  regions: [{name: a, type: main, size: 1MB}, {name: a, type: main, size: 1MB}]
                  limits: {softLimit: 60%, hardLimit: 50%}
                realtime: {retry: {interval: 99s}}
                """);

        assertThat(new UsedProfiles(Catalogue.builtin().with(new ProfileDirectory(folder))).findings(List.of("odd")))
                .extracting(Diagnostic::rule)
                .containsExactly("profile/extends-unknown", "profile/memory-over-total", "profile/duplicate-region");
    }

    /** The packed profiles keep the rules, which is why a run with nothing else does not look at them. */
    @Test
    void noPackedProfileBreaksARule() {
        Catalogue catalogue = Catalogue.builtin();

        List<Diagnostic> found = new ArrayList<>();
        catalogue.names().forEach(name -> found.addAll(UsedProfiles.all(catalogue, name)));
        assertThat(found).isEmpty();
    }

    @Test
    void anInputSpeltAsAPackedProfileIsToldApartFromIt() {
        String override = "kind: PlatformProfile\nname: psp\nextends: psp\nmemory: {limits: {hardLimit: 10%}}\n";
        Input input = Input.bytes("profiles/psp.yaml", override.getBytes(StandardCharsets.UTF_8));

        ValidationResult result =
                Validation.run(new ValidateRequest(List.of(input), Catalogue.builtin(), List.of(), Baseline.empty()));

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            Stream<String> places = Stream.concat(
                    Stream.of(finding.at().file()),
                    finding.related().stream().map(related -> related.at().file()));
            assertThat(places).containsExactlyInAnyOrder("profiles/retro.yaml", "./profiles/psp.yaml");
        });
    }

    @Test
    void aPackedProfileIsNotTakenForTheInputThatLiesWhereItSeemsToLie() {
        Input input = Input.file(Path.of("profiles/psp.yaml"), true);
        OneName names = new OneName(
                new ValidateRequest(List.of(input), Catalogue.builtin(), List.of(), Baseline.empty()).inputs());

        assertThat(names.of("profiles/psp.yaml")).isEqualTo("profiles/psp.yaml");
        assertThat(names.of(Path.of("profiles/psp.yaml").toAbsolutePath().toString()))
                .isEqualTo("./profiles/psp.yaml");
    }

    private static org.assertj.core.groups.Tuple tuple(String rule, String file) {
        return org.assertj.core.groups.Tuple.tuple(rule, file);
    }

    private static Baseline baseline(String report) {
        return java.util.Objects.requireNonNull(
                Baseline.read("baseline.json", report.getBytes(StandardCharsets.UTF_8), SourceRoot.HERE)
                        .value());
    }
}
