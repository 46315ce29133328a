package dev.flight.report.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.conformance.CaseResult;
import dev.flight.conformance.ConformanceResult;
import dev.flight.conformance.Outcome;
import dev.flight.conformance.Testee;
import dev.flight.conformance.Verdict;
import dev.flight.report.Goldens;
import dev.flight.report.Schemas;
import dev.flight.report.Style;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class ConformanceReportsTest {

    private static final String FOLDER = "conformance/";

    /** Writes a report. */
    private interface Report {
        void write(ConformanceResult result, Writer out) throws IOException;
    }

    private static String written(Report report, ConformanceResult result) throws IOException {
        StringWriter out = new StringWriter();
        report.write(result, out);
        return out.toString();
    }

    private static Testee.Identity testee(String name, String language) {
        return new Testee.Identity(name, language, Set.of("t"), true);
    }

    private static CaseResult result(String testee, String id, Verdict verdict, String message, String cause) {
        return new CaseResult(id, testee, new Outcome(verdict, message, cause), false);
    }

    private static CaseResult passed(String testee, String id) {
        return result(testee, id, Verdict.PASSED, "", "");
    }

    private static ConformanceResult clean() {
        return new ConformanceResult(
                List.of(testee("java", "java"), testee("go", "go")),
                List.of(passed("java", "t/one"), passed("go", "t/one"), passed("go", "roundtrip/java-go/t/one")),
                List.of());
    }

    /** Of everything something: many failures of one cause, a crash, a hang, what was expected, what is stale. */
    private static ConformanceResult failing() {
        List<CaseResult> cases = new ArrayList<>(List.of(passed("java", "t/one"), passed("go", "t/one")));
        for (int index = 0; index < 300; index++) {
            cases.add(result(
                    "go",
                    "t/case-" + index,
                    Verdict.FAILED,
                    "writes other bytes than are due, from byte " + index
                            + " on: due `\"a\"`, came `\"\u001b[31m<b>\"`",
                    "writes another string than is due"));
        }
        cases.add(result(
                "go", "t/crash", Verdict.CRASHED, "ends with exit code 2; on standard error: panic: 5%", "ends"));
        cases.add(result("go", "t/hang", Verdict.TIMED_OUT, "does not answer within 10s", "does not answer"));
        cases.add(result("go", "platform/psp/retry", Verdict.SKIPPED, "answers no questions", "answers no questions"));
        cases.add(new CaseResult("t/known", "go", new Outcome(Verdict.FAILED, "known since May", "known"), true));
        return new ConformanceResult(List.of(testee("java", "java"), testee("go", "go")), cases, List.of("go:t/gone"));
    }

    @Test
    void theTextOfACleanRunIsShort() throws IOException {
        Goldens.assertMatches(goldens("clean.txt"), new ConformanceText(Style.PLAIN, 100).text(clean(), "1.2s"));
    }

    @Test
    void theTextOfHundredsOfFailuresNamesTheirCauses() throws IOException {
        String text = new ConformanceText(Style.PLAIN, 100).text(failing(), "1.2s");

        assertThat(text).doesNotContain("\u001b");
        assertThat(text.lines().count()).isLessThan(40);
        Goldens.assertMatches(goldens("failing.txt"), text);
    }

    @Test
    void aRunThatOnlySkipsSaysThatItShowsNothing() {
        ConformanceResult silent = new ConformanceResult(
                List.of(testee("go", "go")),
                List.of(result("go", "t/one", Verdict.SKIPPED, "has no type `t`", "has no type")),
                List.of());

        assertThat(new ConformanceText(Style.PLAIN, 100).text(silent, "1s"))
                .contains("go skips 1 case: has no type", "silent: go passed no case");
    }

    @Test
    void theJsonHoldsToItsSchema() throws IOException {
        String json = written(ConformanceJson::write, failing());

        assertThat(Schemas.CONFORM.mistakes(json)).isEmpty();
        Goldens.assertMatches(goldens("clean.json"), written(ConformanceJson::write, clean()));
        assertThat(json)
                .contains(
                        "\"verdict\": \"timedOut\"",
                        "\"expected\": true",
                        "\"failed\": 301",
                        "\"expectedFailures\": 1");
    }

    @Test
    void theJunitReportIsValid() throws IOException, SAXException {
        String xml = written(ConformanceJunit::write, failing());

        Schemas.junit(xml);
        assertThat(xml).contains("tests=\"305\" failures=\"300\" errors=\"2\" skipped=\"2\"");
        Schemas.junit(written(ConformanceJunit::write, clean()));
    }

    @Test
    void githubGetsOneAnnotationForEachCause() throws IOException {
        Goldens.assertMatches(goldens("github.txt"), written(ConformanceGithub::write, failing()));
        assertThat(written(ConformanceGithub::write, clean())).isEmpty();
    }

    private static String goldens(String name) {
        return FOLDER + name;
    }
}
