package dev.flight.manifest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.profile.Catalogue;
import dev.flight.profile.Profiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shares and limits that differ from platform to platform. */
class BudgetsTest {

    private static final Catalogue BOXES =
            Profiles.catalogue(Map.of("box", box("box", 1000), "crate", box("crate", 2000)));

    @Test
    void aSessionIsHeldAgainstThePlatformsOwnBudgetAndTheFindingIsThere() {
        List<Diagnostic> findings = check("session-overcommit", """
                platforms: [box, crate]
                sessions:
                  - id: s
                    share: 50%
                    allocations: [{id: a, purpose: vm-heap, size: 600B}]
                    perPlatform:
                      crate: {limit: 599B}
                """);

        assertThat(findings)
                .extracting(Diagnostic::pointer)
                .containsExactly("/sessions/0/share", "/sessions/0/perPlatform/crate/limit");
        assertThat(findings.get(0).message()).contains("500B, 50% of the heap").contains("100B too much");
        assertThat(findings.get(1).message()).contains("599B").contains("1B too much");
    }

    @Test
    void aPlatformMayLiftABudgetThatIsTooSmallElsewhere() {
        List<Diagnostic> findings = check("session-overcommit", """
                platforms: [box, crate]
                sessions:
                  - id: s
                    limit: 100B
                    allocations: [{id: a, purpose: vm-heap, size: 600B}]
                    perPlatform:
                      box: {share: 60%}
                      crate: {share: 30%}
                """);

        assertThat(findings).isEmpty();
    }

    @Test
    void sharesAreAddedUpOverThePlatformsOwnCounts() {
        List<Diagnostic> findings = check("shares-overcommit", """
                platforms: [box, crate]
                sessions:
                  - id: s
                    share: 30%
                    count: 2
                    perPlatform:
                      box: {count: 3}
                      crate: {count: 4}
                """);

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("crate")
                        .contains("120.0%")
                        .contains("400B too much"));
    }

    @Test
    void aShareIsOfTheHeapAsItIsOnEachPlatform() {
        List<Diagnostic> findings = check("session-overcommit", """
                platforms: [box, crate]
                sessions: [{id: s, share: 50%, allocations: [{id: a, purpose: vm-heap, size: 1000B}]}]
                """);

        assertThat(findings)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).startsWith("box").contains("500B"));
    }

    @Test
    void aLimitSetByReservationsPastAllMeasureIsReportedAndNothingBreaks() {
        Catalogue catalogue = Profiles.catalogue(Map.of("box", Profiles.boxText("""
                memory:
                  total: 1MB
                  regions:
                    - name: main
                      type: main
                      size: 1MB
                      reserved: [{name: a, size: 8191TB}, {name: b, size: 8191TB}]
                """)));

        assertThat(Checks.of("heap-overcommit", catalogue, """
                platforms: [box]
                sessions: [{id: s, allocations: [{id: a, purpose: vm-heap, size: 1B}]}]
                """)).hasSize(1);
    }

    private static String box(String name, int bytes) {
        return Profiles.boxText("""
                memory:
                  total: %dB
                  limits: {softLimit: 100%%}
                  regions: [{name: main, type: main, size: %dB}]
                """.formatted(bytes, bytes)).replace("name: box", "name: " + name);
    }

    private static List<Diagnostic> check(String rule, String manifest) {
        return Checks.of(rule, BOXES, manifest);
    }
}
