package dev.flight.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import dev.flight.report.FindingsFormat;
import dev.flight.report.ReportOptions;
import dev.flight.report.RuleTexts;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Valid files made wrong by chance: whatever is in a file, validation ends in time, with findings inside it. {@code
 * -Dflight.fuzz.seconds=600 -Dflight.fuzz.seed=7} runs longer, elsewhere.
 */
@Tag("long")
class ValidationFuzzTest {

    private static final Catalogue CATALOGUE = Catalogue.builtin();
    private static final ReportOptions OPTIONS = new ReportOptions("1", RuleTexts.IDS, SourceRoot.HERE);
    private static final long SECONDS = Long.getLong("flight.fuzz.seconds", 4);
    private static final long SEED = Long.getLong("flight.fuzz.seed", 1);
    private static final long SLOW_NANOS = 1_000_000_000L;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @Test
    void endsInTimeWithEveryFindingInsideTheFile() throws IOException {
        List<byte[]> files = files();
        validate(files.get(0)); // loads classes, which is not what is measured
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (long seed = SEED << 32; System.nanoTime() < end; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new Mutations(random)
                    .mutate(files.get(random.nextInt(files.size())), files.get(random.nextInt(files.size())));
            try {
                check(bytes);
            } catch (Throwable broken) {
                Path kept = Path.of("target/fuzz-" + seed + ".yaml");
                Files.write(kept, bytes);
                throw new AssertionError("seed " + seed + ", kept as " + kept, broken);
            }
        }
    }

    private static void check(byte[] bytes) throws IOException {
        long start = THREAD.getCurrentThreadCpuTime();
        ValidationResult result = Validation.run(
                new ValidateRequest(List.of(Input.bytes("input.yaml", bytes)), CATALOGUE, List.of(), Baseline.empty()));
        long nanos = THREAD.getCurrentThreadCpuTime() - start;
        for (Diagnostic finding : result.findings()) {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.message().length()).isLessThan(2500);
            if (finding.at().file().equals("input.yaml")) {
                assertInside(finding.at(), bytes);
            }
        }
        report(result);
        assertThat(nanos).as("nanoseconds").isLessThan(SLOW_NANOS);
    }

    private static ValidationResult validate(byte[] bytes) {
        return Validation.run(
                new ValidateRequest(List.of(Input.bytes("input.yaml", bytes)), CATALOGUE, List.of(), Baseline.empty()));
    }

    private static void assertInside(Location at, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        assertThat(at.start().line()).as(at.text()).isLessThanOrEqualTo(lines.length);
        assertThat(at.end().line()).as(at.text()).isLessThanOrEqualTo(lines.length);
        assertThat(at.end()).as(at.text()).isGreaterThanOrEqualTo(at.start());
        String line = lines[at.start().line() - 1];
        assertThat(at.start().column()).as(at.text()).isLessThanOrEqualTo(line.codePointCount(0, line.length()) + 1);
        String last = lines[at.end().line() - 1];
        // One column past the end, for what is missing there.
        assertThat(at.end().column()).as(at.text()).isLessThanOrEqualTo(last.codePointCount(0, last.length()) + 2);
    }

    private static void report(ValidationResult result) throws IOException {
        StringWriter text = new StringWriter();
        new TextFindings(Style.PLAIN, 60).write(result, text);
        assertThat(text.toString().codePoints())
                .noneMatch(c -> (Character.isISOControl(c) && c != '\n') || Character.getType(c) == Character.FORMAT);
        for (FindingsFormat format : FindingsFormat.values()) {
            StringWriter out = new StringWriter();
            format.writer(OPTIONS).write(result, out);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(out.toString()))
                    .isTrue();
        }
    }

    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String folder :
                new String[] {"../fixtures/manifests", "../fixtures/scenarios", "../fixtures/rules", "../profiles"}) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                for (Path file : found.filter(each -> each.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    files.add(Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
