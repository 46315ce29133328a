package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Schemas;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    private static final String CENTURY = "0,alloc,1,10\n3155692600000,alloc,2,5\n";

    @Test
    void aGapOfACenturyInWhichMemoryIsHeldTakesNoTime() throws IOException {
        Run run = trace(CENTURY, "--heap", "1KB", "--format", "csv");

        assertThat(run.code()).isZero();
    }

    @Test
    void snapshotsOfACenturyAreRefusedWithANumberAndAnIntervalThatDoes() throws IOException {
        Run refused = trace(CENTURY, "--heap", "1KB", "--format", "ndjson");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out().lines()).hasSize(1);
        assertThat(refused.err()).contains("3,155,692,599 in a row", "say --snapshot-interval 1h");
        Run run = trace(CENTURY, "--heap", "1KB", "--format", "ndjson", "--snapshot-interval", "1h");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(876_581);
    }

    @Test
    void snapshotsEndWhereATraceCannotBeRead() throws IOException {
        String broken = "0,alloc,1,10\n1500,alloc,2,5\n1600,alloc,3,many\n2500,free,2,\n9000,free,1,\n";
        Run run = trace(broken, "--heap", "1KB", "--format", "ndjson");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).contains("trace.csv:4:", "The snapshots end at line 4 of the trace, with 1 line written");
    }

    @Test
    void aBadLineThatIsToBeSkippedEndsNoSnapshots() throws IOException {
        String broken = "0,alloc,1,10\n1600,alloc,3,many\n5000,free,1,\n";
        Run skipped = trace(broken, "--heap", "1KB", "--format", "ndjson", "--skip-bad");

        assertThat(skipped.code()).isZero();
        assertThat(skipped.out().lines()).hasSize(5);
    }

    @Test
    void aPlatformOrPolicyNamedTwiceIsRunOnce() throws IOException {
        String once =
                trace("0,alloc,1,10\n", "-p", "psp,vita", "--format", "csv").out();
        assertThat(trace("0,alloc,1,10\n", "-p", "psp,vita,psp", "-p", "vita", "--format", "csv")
                        .out())
                .isEqualTo(once);

        String[] twice = {"--heap", "64KB", "--policies", "buddy,tlsf,buddy", "--format", "csv"};
        assertThat(trace("0,alloc,1,10\n", twice).out().lines().skip(1))
                .extracting(line -> line.split(",")[2])
                .containsExactly("buddy", "tlsf");
    }

    @Test
    void levelsOfATraceOnTheClockOfTheEpochAddUpToItsEnd() throws IOException {
        String[] cells = trace(
                        "1767225600000.000001,alloc,1,900\n1767225600007,free,1,\n", "--heap", "1KB", "--format", "csv")
                .out()
                .lines()
                .toList()
                .get(1)
                .split(",");

        assertThat(Stream.of(cells).skip(19).limit(4).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1767225600007");
        assertThat(cells[19]).isEqualTo("1767225600000.000001");
    }

    @Test
    void theTimelineOfARunForAnHourIsAnHourLong() throws IOException {
        JsonNode timeline = JsonMapper.builder()
                .build()
                .readTree(trace("0,alloc,1,900\n5,alloc,2,1\n", "--heap", "1KB", "--for", "1h", "--format", "json")
                        .out())
                .at("/targets/0/regions/0/timeline");

        assertThat(timeline.get("interval").asDouble() * timeline.get("liveMax").size())
                .isBetween(3_600_000.0, 3_608_192.0);
        assertThat(timeline.get("liveMax")
                        .get(timeline.get("liveMax").size() - 1)
                        .asInt())
                .isEqualTo(912);
    }
}
