package dev.flight.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, reading ends, throws nothing, and every finding is inside the file. */
@Tag("long")
class TraceFuzzTest {

    private static final String[] SNIPPETS = {
        "\"",
        "{",
        "}",
        ",",
        ":",
        "\n",
        "\r",
        "\\u",
        "\\ud83d",
        "null",
        "-",
        "1e999999999",
        "\u0000",
        "\uFEFF",
        "(nil)",
        "0x",
        "[",
        "] ",
        "\"op\"",
        "free",
        "realloc",
        "<",
        "> ",
        "= End",
        ";",
        "\t",
        "9007199254740993",
        "\"64KB\"",
        "🚀"
    };

    @Test
    void mutatedTracesAreTakenWell() throws IOException {
        List<byte[]> seeds = seeds();
        Random random = new Random(20261124);
        for (int round = 0; round < 6_000; round++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes = mutated(bytes, random);
            }
            check(bytes, random.nextBoolean());
        }
    }

    @Test
    void randomBytesAreTakenWell() {
        Random random = new Random(4);
        byte[][] heads = {
            {}, {'{'}, "op,id,size\n".getBytes(UTF_8), "= Start\n".getBytes(UTF_8), {0x1F, (byte) 0x8B, 8, 0}
        };
        for (int round = 0; round < 3_000; round++) {
            byte[] head = heads[round % heads.length];
            byte[] bytes = new byte[head.length + random.nextInt(200)];
            random.nextBytes(bytes);
            System.arraycopy(head, 0, bytes, 0, head.length);
            check(bytes, random.nextBoolean());
        }
    }

    private static void check(byte[] bytes, boolean skipBad) {
        TraceOptions options = skipBad ? TraceOptions.DEFAULT.withSkipBad() : TraceOptions.DEFAULT;

        Traces.Read read = Traces.read(bytes, options);

        List<String> lines = lines(bytes);
        for (Diagnostic finding : read.findings()) {
            int line = finding.at().start().line();
            assertThat(line).as(finding.toString()).isLessThanOrEqualTo(Math.max(1, lines.size()));
            String text = lines.isEmpty() ? "" : lines.get(line - 1);
            assertThat(finding.at().start().column() - 1)
                    .as(finding.toString())
                    .isLessThanOrEqualTo(text.codePointCount(0, text.length()));
            assertThat(finding.at().end()).isGreaterThanOrEqualTo(finding.at().start());
        }
        assertThat(read.trace().usable() || !read.findings().isEmpty()).isTrue();
        assertThat(read.trace().operations()).isEqualTo(read.operations().size());
    }

    private static List<String> lines(byte[] bytes) {
        byte[] plain = bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B ? unzipped(bytes) : bytes;
        boolean marked =
                plain.length > 2 && plain[0] == (byte) 0xEF && plain[1] == (byte) 0xBB && plain[2] == (byte) 0xBF;
        String text = new String(plain, marked ? 3 : 0, plain.length - (marked ? 3 : 0), UTF_8);
        return Arrays.asList(text.split("\n", -1));
    }

    /** As much as can be unpacked. */
    private static byte[] unzipped(byte[] bytes) {
        byte[] plain = new byte[1 << 20];
        int length = 0;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            int read = 0;
            while (read >= 0) {
                length += read;
                read = in.read(plain, length, 1);
            }
        } catch (IOException damaged) {
            return Arrays.copyOf(plain, length);
        }
        return Arrays.copyOf(plain, length);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(30));
        return switch (random.nextInt(6)) {
            case 0 -> joined(bytes, at, SNIPPETS[random.nextInt(SNIPPETS.length)].getBytes(UTF_8), at);
            case 1 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
            case 2 -> joined(bytes, at, new byte[0], end);
            case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
            case 4 -> random.nextInt(5) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            default -> joined(bytes, at, SNIPPETS[random.nextInt(SNIPPETS.length)].getBytes(UTF_8), end);
        };
    }

    private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
        byte[] joined = Arrays.copyOf(bytes, until + between.length + bytes.length - from);
        System.arraycopy(between, 0, joined, until, between.length);
        System.arraycopy(bytes, from, joined, until + between.length, bytes.length - from);
        return joined;
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            seeds.add(RoundTripTest.write(new RandomOperations(seed, 12, 5), TraceFormat.NDJSON, new ArrayList<>()));
            seeds.add(RoundTripTest.write(new RandomOperations(seed, 12, 5), TraceFormat.CSV, new ArrayList<>()));
        }
        byte[] recorded = Files.readAllBytes(Path.of("../fixtures/traces/level-loader/level-loader.mtrace"));
        seeds.add(Arrays.copyOf(recorded, 700));
        seeds.add("+ 0x1 0x8\n< 0x1\n> 0x2 0x9\n! 0x2 0xff\n- 0x2\n- (nil)\n".getBytes(UTF_8));
        seeds.add(Traces.gzip(seeds.get(0)));
        seeds.add(Traces.gzip(seeds.get(1)));
        return seeds;
    }
}
