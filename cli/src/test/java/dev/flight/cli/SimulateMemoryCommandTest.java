package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateMemoryCommandTest {

    private static final String HEAD = "time,op,id,size\n";

    @TempDir
    Path folder;

    private Run trace(String lines, String... options) throws IOException {
        Path file = folder.resolve("trace.csv");
        Files.writeString(file, HEAD + lines);
        String[] all = new String[options.length + 3];
        all[0] = "simulate";
        all[1] = "memory";
        all[2] = file.toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return Run.of(all);
    }

    @Test
    void aTraceNeedsATarget() throws IOException {
        Run run = trace("0,alloc,1,10\n");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("-p dreamcast", "--heap 16MB");
    }

    @Test
    void aPlatformWithoutAHeapIsSaidNotCrashedOn() throws IOException {
        Run alone = trace("0,alloc,1,10\n", "-p", "web");

        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).contains("none of the platforms has a heap of a known size");
        assertThat(trace("0,alloc,1,10\n", "-p", "web,psp").err()).contains("web was left out");
    }

    @Test
    void aFolderOfSeveralFilesIsRefused() {
        Run run = Run.of("simulate", "memory", SampleManifestsTest.FOLDER.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a simulation runs one manifest, scenario or trace");
    }

    @Test
    void anExpectationOfNothingIsRefused() throws IOException {
        Run run = trace("0,alloc,1,10\n", "-p", "psp", "--expect", "fragmentation(platform=pspp) < 30%");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no result is meant by fragmentation(platform=pspp) < 30%");
    }

    @Test
    void aBadExpectationIsShownAtItsPlace() throws IOException {
        Run run = trace("0,alloc,1,10\n", "-p", "psp", "--expect", "failed == none");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines().skip(1)).first().isEqualTo("  failed == none");
        assertThat(run.err().lines().skip(2)).first().asString().startsWith("            ^ ");
    }

    @Test
    void aMissedExpectationEndsWithExitCodeOne() throws IOException {
        assertThat(trace("0,alloc,1,10\n", "-p", "psp", "--expect", "leftLive == 0B")
                        .code())
                .isEqualTo(1);
        assertThat(trace("0,alloc,1,10\n", "-p", "psp", "--expect", "failed == 0")
                        .code())
                .isZero();
    }

    @Test
    void aGapOfACenturyTakesNoTime() throws IOException {
        Run run = trace("0,alloc,1,10\n1,free,1,\n3155692600000,alloc,2,5\n", "--heap", "1KB", "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(Schemas.SIMULATE_MEMORY.mistakes(run.out())).isEmpty();
    }

    @Test
    void comparingPoliciesGivesEachTheSmallestBlockThatItHasAlone() throws IOException {
        String[] both = {"--heap", "64KB", "--policies", "first-fit,pages", "--format", "csv"};
        String alone = trace("0,alloc,1,10\n", "--heap", "64KB", "--policy", "pages", "--format", "csv")
                .out()
                .lines()
                .toList()
                .get(1);

        assertThat(trace("0,alloc,1,10\n", both).out().lines()).contains(alone);
    }
}
