package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoCommandTest {

    @Test
    void showsPlatformsFindingsAPlanSimulationsAndConformance() {
        Run run = Run.of("demo");

        assertThat(run.code()).isZero();
        assertThat(run.out())
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
                        "all as they must be");
    }

    @Test
    void theRecordedTraceIsThatOfTheFixtures() {
        String shown = Run.of("demo").out();
        Run run = Run.of(
                "simulate",
                "memory",
                "../fixtures/traces/level-loader/level-loader.mtrace",
                "-p",
                "dreamcast,n64,psp,saturn,vita");

        String table = run.out().substring(0, run.out().indexOf("\n\n"));
        assertThat(table.lines()).hasSize(6);
        assertThat(shown).contains(table);
    }
}
