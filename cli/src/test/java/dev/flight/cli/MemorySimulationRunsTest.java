package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.event.memory.MemoryUsageSnapshotJson;
import dev.flight.event.wire.UnknownKeys;
import dev.flight.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chance, snapshots, checks and what is left out, of whole runs. */
class MemorySimulationRunsTest {

    private static final String SCENARIO = """
            kind: MemoryScenario
            name: walk
            seed: 3
            platforms: [psp]
            sessions:
              - id: hud
                share: 40%
                allocations:
                  - {id: fonts, purpose: asset-cache, size: 384KB}
              - id: world
                allocations:
                  - {id: map, purpose: asset-cache, size: 2MB, from: 2s, until: 9s}
            phases:
              - {name: play, kind: steady, for: 20s, rate: 50/s, size: {uniform: [1KB, 16KB]}, lifetime: {exponential: 2s}, session: hud}
            """;

    @TempDir
    Path folder;

    private String scenario = "";

    @BeforeEach
    void write() throws IOException {
        scenario = file("walk.yaml", SCENARIO);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run walk(String... options) {
        List<String> all = new ArrayList<>(List.of("simulate", "memory", scenario));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    private static JsonNode json(Run run) {
        assertThat(Schemas.SIMULATE_MEMORY.mistakes(run.out())).isEmpty();
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void oneSeedGivesTheSameBytesAndAnotherDoesNot() {
        for (String format : List.of("text", "json", "csv", "ndjson")) {
            String run = walk("--seed", "9", "--format", format).out();

            assertThat(run).isNotEmpty();
            assertThat(walk("--seed", "9", "--format", format).out()).as(format).isEqualTo(run);
            assertThat(walk("--seed", "10", "--format", format).out())
                    .as(format)
                    .isNotEqualTo(run);
        }
    }

    @Test
    void theSeedOfTheScenarioIsTheOneThatIsNotSaid() {
        assertThat(walk("--seed", "3").out()).isEqualTo(walk().out()).contains("seed 3\n");
    }

    @Test
    void replicationsGiveAnIntervalAroundTheMean() {
        JsonNode intervals =
                json(walk("--replications", "6", "--format", "json")).at("/targets/0/intervals");

        assertThat(intervals.size()).isPositive();
        for (JsonNode interval : intervals) {
            double mean = interval.get("mean").asDouble();
            assertThat(interval.get("low").asDouble()).isLessThanOrEqualTo(mean);
            assertThat(interval.get("high").asDouble()).isGreaterThanOrEqualTo(mean);
        }
        assertThat(walk("--replications", "6").out())
                .contains("95% confidence", "6 replications\n")
                .containsPattern("user +peakLive +[0-9.]+MB +[0-9.]+MB +[0-9.]+MB");
        assertThat(walk().out()).doesNotContain("95% confidence");
    }

    @Test
    void replicationsDifferFromEachOtherAndNotFromRunToRun() {
        Run run = walk("--replications", "6", "--seed", "4", "--format", "json");
        JsonNode live = json(run).at("/targets/0/intervals/0");

        assertThat(live.get("metric").asString()).isEqualTo("peakLive");
        assertThat(live.get("low").asDouble()).isLessThan(live.get("high").asDouble());
        assertThat(walk("--replications", "6", "--seed", "4", "--format", "json")
                        .out())
                .isEqualTo(run.out());
    }

    /** Its first run is the one that is told, replicated or not. */
    @Test
    void replicationsLeaveTheRunThatIsToldAsItIs() {
        JsonNode alone = json(walk("--format", "json"));
        JsonNode replicated = json(walk("--replications", "3", "--format", "json"));

        assertThat(replicated.at("/targets/0/regions")).isEqualTo(alone.at("/targets/0/regions"));
        assertThat(replicated.at("/replications").asInt()).isEqualTo(3);
    }

    @Test
    void aMadeUpNumberOfReplicationsIsRefused() {
        assertThat(walk("--replications", "0").code()).isEqualTo(2);
        assertThat(walk("--replications", "10001").err()).contains("it can be 1 to 10000");
    }

    @Test
    void everySnapshotHoldsToTheContract() throws IOException {
        Path file = folder.resolve("snapshots.ndjson");
        Run run = walk("--snapshots", file.toString(), "--snapshot-interval", "500ms");
        List<MemoryUsageSnapshot> snapshots = Files.readAllLines(file).stream()
                .map(line -> MemoryUsageSnapshotJson.CODEC
                        .decode(line, UnknownKeys.REFUSED)
                        .orThrow())
                .toList();

        assertThat(run.code()).isZero();
        assertThat(snapshots)
                .allSatisfy(snapshot -> assertThat(MemoryUsageSnapshotJson.CODEC.validate(snapshot))
                        .isEmpty());
        assertThat(snapshots).extracting(MemoryUsageSnapshot::platform).containsOnly("psp");
        assertThat(snapshots.stream().filter(each -> each.sessionId().equals("hud")))
                .hasSize(40);
        // From 2 s to 9 s, and once more when it is gone.
        assertThat(snapshots.stream().filter(each -> each.sessionId().equals("world")))
                .extracting(each -> (each.timestamp() - SnapshotFile.EPOCH_MILLIS) / 500)
                .startsWith(5L)
                .endsWith(19L)
                .hasSize(15);
    }

    @Test
    void snapshotsArePrintedAsTheyAreWritten() throws IOException {
        Path file = folder.resolve("snapshots.ndjson");
        walk("--snapshots", file.toString());

        assertThat(walk("--format", "ndjson").out()).isEqualTo(Files.readString(file));
        assertThat(walk("--format", "ndjson", "--snapshots", file.toString()).code())
                .isEqualTo(2);
    }

    @Test
    void badLinesAreLeftOutAndCountedWhenTheyAreToBe() throws IOException {
        String good = "time,op,id,size\n0,alloc,1,10\n2,free,1,\n";
        String bad = "time,op,id,size\n0,alloc,1,10\n1,alloc,2,ten\n1,alloc,3,-1\n1,malloc,3,8\n2,free,1,\n";
        String trace = file("bad.csv", bad);
        String[] skipping = {"simulate", "memory", trace, "--heap", "1KB", "--skip-bad", "--format", "json"};

        Run refused = Run.of("simulate", "memory", trace, "--heap", "1KB");
        Run skipped = Run.of(skipping);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("bad.csv:3:", "bad.csv:4:", "bad.csv:5:");
        assertThat(skipped.code()).isZero();
        assertThat(skipped.err())
                .contains("warning[trace/field]")
                .contains("3 lines")
                .doesNotContain("error[");
        file("bad.csv", good);
        assertThat(Run.of(skipping).out()).isEqualTo(skipped.out());
        assertThat(Run.of(skipping).err()).isEmpty();
    }

    @Test
    void everyPolicyStaysConsistentUnderRandomOperations() throws IOException {
        for (int seed = 0; seed < 3; seed++) {
            String trace = file("random.csv", randomOperations(new Random(84 + seed)));
            String[] plain = {"simulate", "memory", trace, "--heap", "96KB", "--policies", "all", "--format", "csv"};
            String[] checked = {
                "simulate", "memory", trace, "--heap", "96KB", "--policies", "all", "--format", "csv", "--check"
            };

            Run run = Run.of(checked);

            assertThat(run.err()).isEmpty();
            // Some of them run out of memory: the way back from a failure is checked too.
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEqualTo(Run.of(plain).out());
            assertThat(run.out().lines()).hasSize(11);
        }
    }

    private static String randomOperations(Random random) {
        StringBuilder text = new StringBuilder("time,op,id,size,align\n");
        List<Integer> live = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            int choice = random.nextInt(10);
            if (live.isEmpty() || choice < 5) {
                live.add(i);
                text.append(i).append(",alloc,").append(i).append(',').append(random.nextInt(1500));
                text.append(',')
                        .append(random.nextInt(4) == 0 ? 1 << random.nextInt(9) : 1)
                        .append('\n');
            } else if (choice < 7) {
                int id = live.get(random.nextInt(live.size()));
                text.append(i)
                        .append(",realloc,")
                        .append(id)
                        .append(',')
                        .append(random.nextInt(3000))
                        .append(",\n");
            } else {
                int id = live.remove(/* index */ random.nextInt(live.size()));
                text.append(i).append(",free,").append(id).append(",,\n");
            }
        }
        return text.toString();
    }

    @Test
    void aFractionOnItsThresholdIsNoMiss() throws IOException {
        // Holes of 30 and 70 bytes: 1 - 70 / 100.
        String trace = file("holes.csv", "time,op,id,size\n0,alloc,1,30\n0,alloc,2,1\n1,free,1,\n2,free,2,\n");

        Run run = Run.of(
                "simulate",
                "memory",
                trace,
                "--heap",
                "101",
                "--align",
                "1",
                "--header",
                "0",
                "--expect",
                "fragmentation == 30%",
                "--expect",
                "pressure.medium == 0s");

        assertThat(run.code()).isZero();
    }

    @Test
    void theCaretStandsUnderTheMistakeWhateverIsBeforeIt() {
        assertThat(caret("failed(platform=psp) = 0")).isEqualTo("  ---------------------^");
        assertThat(caret("failed(platform=賽車) = 0")).isEqualTo("  ----------------------^");
        // A mark on the letter before takes no column, and is none of the characters of a value.
        assertThat(caret("failed(platform=a\u0301) = 0")).isEqualTo("  -----------------^");
    }

    private String caret(String expression) {
        Run run = walk("--expect", expression);
        assertThat(run.code()).isEqualTo(2);
        String line = run.err().lines().toList().get(2);
        return line.substring(0, line.indexOf('^') + 1).replace(' ', '-').replaceFirst("--", "  ");
    }
}
