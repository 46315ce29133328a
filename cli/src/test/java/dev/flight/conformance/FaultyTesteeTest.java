package dev.flight.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flight.conformance.testee.Patience;
import dev.flight.conformance.testee.ProcessTestee;
import dev.flight.conformance.testee.TesteeCommand;
import dev.flight.profile.Catalogue;
import dev.flight.report.Goldens;
import dev.flight.unit.TimeSpan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A testee with a fault is found out, and by a case that names the fault. {@code found.txt} says for each fault how many
 * cases fail, and the telling one. {@code mvn test -Dtest=FaultyTesteeTest -Dtests.excluded=none -Dflight.update=true}
 * writes it anew.
 */
@Tag("long")
@Tag("outside")
class FaultyTesteeTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "testees", "faulty");
    private static final Path FOUND = FOLDER.resolve("found.txt");
    private static final Pattern FAULT = Pattern.compile("(?m)^  '?([a-z0-9-]+)'?: '");
    private static final Pattern LINE = Pattern.compile("([a-z0-9-]+): (\\d+) fail; (\\S+) (.*)");

    private static final List<Vector> VECTORS = Vectors.builtin();
    private static final List<Case> PLATFORMS =
            PlatformCases.of(Catalogue.builtin().targets());

    @BeforeAll
    static void nodeIsThere() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node"))),
                "the testee with faults needs Node.js");
    }

    /** A fault and the case that tells it. */
    record Found(String fault, String id, String message) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static List<Found> found() throws IOException {
        return Files.readAllLines(FOUND).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Found(line.group(1), line.group(3), line.group(4)))
                .toList();
    }

    private static List<String> faults() throws IOException {
        return FAULT.matcher(Files.readString(FOLDER.resolve("faults.mjs")))
                .results()
                .map(each -> each.group(1))
                .filter(fault -> !fault.equals("none"))
                .toList();
    }

    private static ConformanceResult run(String fault, @Nullable Predicate<String> filter) {
        TesteeCommand command = new TesteeCommand("faulty", List.of("node", "testee.mjs", fault), FOLDER);
        try (ProcessTestee testee = ProcessTestee.start(command, patience(fault))) {
            return new ConformanceRun(VECTORS, PLATFORMS, filter, () -> {}).run(List.of(testee), ExpectedFailures.NONE);
        }
    }

    /** A slow machine is no fault; a hang should not take longer than it must. */
    private static Patience patience(String fault) {
        return Patience.of(TimeSpan.ofMillis(fault.startsWith("hang") ? 4_000 : 30_000));
    }

    @Test
    void everyFaultHasItsCase() throws IOException {
        assertThat(found()).extracting(Found::fault).containsExactlyElementsOf(faults());
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("found")
    void aFaultIsNamedByItsCase(Found found) {
        List<CaseResult> news = run(found.fault(), found.id()::equals).news();

        assertThat(news)
                .singleElement()
                .satisfies(each -> assertThat(told(each)).isEqualTo(found.message()));
    }

    @Test
    void withoutAFaultEveryCasePasses() {
        ConformanceResult result = run("none", null);

        assertThat(result.news()).isEmpty();
        assertThat(result.count(Verdict.PASSED)).isEqualTo(VECTORS.size() + PLATFORMS.size());
    }

    @Test
    void theCasesThatFailAreThoseThatAreListed() throws IOException {
        StringBuilder text = new StringBuilder("# Generated: how many cases find each fault, and one that names it.\n");
        for (String fault : faults()) {
            List<CaseResult> news = run(fault, null).news();
            CaseResult telling = telling(news).orElseThrow(() -> new AssertionError("not found: " + fault));
            text.append(fault + ": " + news.size() + " fail; " + telling.id() + " " + told(telling) + "\n");
        }

        Goldens.assertMatches(FOUND, text.toString());
    }

    /** The first of those with the cause that most have. */
    private static Optional<CaseResult> telling(List<CaseResult> news) {
        return news.stream()
                .collect(Collectors.groupingBy(each -> each.outcome().cause(), Collectors.toList()))
                .values()
                .stream()
                .max((one, other) -> one.size() != other.size()
                        ? Integer.compare(one.size(), other.size())
                        : other.get(0).id().compareTo(one.get(0).id()))
                .map(most -> most.get(0));
    }

    /** Ids of questions differ with what was asked before. */
    private static String told(CaseResult each) {
        String message = each.outcome().message().replaceAll("with the id \\d+ where \\d+", "with the id N where M");
        return each.outcome().verdict().text() + ": " + message;
    }
}
