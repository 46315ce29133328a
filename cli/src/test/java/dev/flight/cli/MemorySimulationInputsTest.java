package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is simulated is read from a file or from standard input, compressed by gzip or not, and comes to the same. */
class MemorySimulationInputsTest {

    enum Sample {
        MANIFEST("yaml", """
                kind: AllocationManifest
                name: hud
                platforms: [psp]
                sessions:
                  - id: hud
                    allocations:
                      - {id: fonts, purpose: asset-cache, size: 384KB, count: 3, from: 0s, until: 10s}
                """),
        SCENARIO("yaml", """
                kind: MemoryScenario
                name: walk
                platforms: [psp]
                sessions:
                  - id: hud
                    allocations:
                      - {id: fonts, purpose: asset-cache, size: 384KB}
                phases:
                  - {name: play, kind: steady, for: 5s, rate: 20/s, size: 1KB, lifetime: 1s, session: hud}
                """),
        NDJSON("ndjson", """
                {"time":0,"op":"alloc","id":"a","size":100,"session":"race"}
                {"time":2,"op":"realloc","id":"a","size":300}
                {"time":5,"op":"free","id":"a"}
                """),
        CSV("csv", """
                time,op,id,size
                0,alloc,1,100
                2,realloc,1,300
                5,free,1,
                """),
        MTRACE("mtrace", """
                = Start
                @ ./game:(load+24)[0x121a] + 0x283554a0 0x40
                @ ./game:(load+ea)[0x12e0] < 0x283554a0
                @ ./game:(load+ea)[0x12e0] > 0x283554a0 0x80
                @ ./game:(quit+4)[0x1300] - 0x283554a0
                = End
                """);

        final String ending;
        final String text;

        Sample(String ending, String text) {
            this.ending = ending;
            this.text = text;
        }

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        Run run(byte[] in, String file) {
            Run.Around around = Run.Around.NOTHING.in(in);
            return ending.equals("yaml")
                    ? around.run("simulate", "memory", file, "--format", "json")
                    : around.run("simulate", "memory", file, "--format", "json", "-p", "psp");
        }
    }

    @TempDir
    Path folder;

    static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private Run fromFile(Sample sample, String ending, byte[] bytes) throws IOException {
        Path file = folder.resolve("sample." + ending);
        Files.write(file, bytes);
        return sample.run(new byte[0], file.toString());
    }

    /** What a run tells but for where it was read from. */
    private static String told(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"format\": \"flight.simulate-memory/1\"");
        return run.out().replaceAll("\"(name|source)\": \"[^\"]*(sample|stdin)[^\"]*\"|\"source\": \"-\"", "");
    }

    @ParameterizedTest
    @EnumSource
    void allWaysInComeToTheSame(Sample sample) throws IOException {
        String expected = told(fromFile(sample, sample.ending, sample.bytes()));

        assertThat(told(sample.run(sample.bytes(), "-"))).isEqualTo(expected);
        assertThat(told(sample.run(zipped(sample.bytes()), "-"))).isEqualTo(expected);
        assertThat(told(fromFile(sample, sample.ending + ".gz", zipped(sample.bytes()))))
                .isEqualTo(expected);
        assertThat(told(fromFile(sample, "bin", zipped(sample.bytes())))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void halfOfAnArchiveIsNoneOfThem(Sample sample) throws IOException {
        byte[] whole = zipped(sample.bytes());

        Run run = sample.run(Arrays.copyOf(whole, whole.length * 2 / 3), "-");

        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isIn(1, 4);
        assertThat(run.err()).contains("error[").doesNotContain("Exception", "\tat ");
    }

    @Test
    void anEmptyStandardInputIsNoTrace() {
        Run run = Sample.CSV.run(new byte[0], "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("error[trace/");
    }

    @Test
    void theSmallestHeapIsNotSearchedOnStandardInput() {
        Run run =
                Run.Around.NOTHING.in(Sample.CSV.bytes()).run("simulate", "memory", "-", "--heap", "1KB", "--min-heap");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("standard input can be read once");
    }
}
