package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoCommandTest {

    /** It takes some seconds, as its sessions are watched live. */
    private static final Run DEMO = Run.of("demo");

    @Test
    void showsPlatformsFindingsAPlanSimulationsAndConformance() {
        assertThat(DEMO.code()).isZero();
        assertThat(DEMO.out())
                .containsSubsequence(
                        "(flight profiles)",
                        "(flight validate)",
                        "manifest/heap-overcommit",
                        "(flight plan)",
                        "Recommended: 3 x v6r-medium",
                        "(flight simulate memory)",
                        "(flight simulate routing)",
                        "expected: 4 hold, 0 missed",
                        "(flight conform)",
                        "all as they must be",
                        "(flight publish, flight tail)");
    }

    @Test
    void watchesThreeSessionsToTheirEndOrSaysWhyNot() {
        assertThat(DEMO.out())
                .matches(
                        "(?s).*(preview .* critical .*\\n90 events, 0 unreadable, 0 lost, 0 dropped|\\nskipped: .+; .+)\\n");
    }

    @Test
    void theRecordedTraceIsThatOfTheFixtures() {
        Run run = Run.of(
                "simulate",
                "memory",
                "../fixtures/traces/level-loader/level-loader.mtrace",
                "-p",
                "dreamcast,n64,psp,saturn,vita");

        String table = run.out().substring(0, run.out().indexOf("\n\n"));
        assertThat(table.lines()).hasSize(6);
        assertThat(DEMO.out()).contains(table);
    }
}
