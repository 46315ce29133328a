package dev.flight.report.conformance;

import dev.flight.conformance.CaseResult;
import dev.flight.conformance.ConformanceResult;
import dev.flight.conformance.Testee;
import dev.flight.conformance.Verdict;
import dev.flight.report.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A run as a JUnit report: a suite for each testee; a crash or a hang is an error, an expected failure is skipped. */
public final class ConformanceJunit {

    private static final String NAME = "flight conform";

    private final ConformanceResult result;
    private final XmlText xml = new XmlText();

    private ConformanceJunit(ConformanceResult result) {
        this.result = result;
    }

    public static void write(ConformanceResult result, Writer out) throws IOException {
        out.write(new ConformanceJunit(result).text());
        out.flush();
    }

    private String text() {
        xml.start("testsuites").attribute("name", NAME);
        result.testees().forEach(this::suite);
        if (!result.stale().isEmpty()) {
            stale();
        }
        return xml.end().toString();
    }

    private void suite(Testee.Identity testee) {
        List<CaseResult> cases = result.cases().stream()
                .filter(each -> each.testee().equals(testee.name()))
                .toList();
        xml.start("testsuite")
                .attribute("name", NAME + " " + testee.name())
                .attribute("tests", cases.size())
                .attribute("failures", count(cases, Verdict.FAILED))
                .attribute("errors", count(cases, Verdict.CRASHED) + count(cases, Verdict.TIMED_OUT))
                .attribute(
                        "skipped",
                        cases.stream().filter(ConformanceJunit::isSkipped).count());
        cases.forEach(this::one);
        xml.end();
    }

    private static long count(List<CaseResult> cases, Verdict verdict) {
        return cases.stream()
                .filter(each -> each.isNews() && each.outcome().verdict() == verdict)
                .count();
    }

    private static boolean isSkipped(CaseResult each) {
        return each.isExpected() || each.outcome().verdict() == Verdict.SKIPPED;
    }

    private void one(CaseResult each) {
        xml.start("testcase").attribute("name", each.id()).attribute("classname", each.testee());
        if (isSkipped(each)) {
            String reason =
                    (each.isExpected() ? "expected: " : "") + each.outcome().message();
            xml.start("skipped").attribute("message", reason).end();
        } else if (each.isNews()) {
            boolean failed = each.outcome().verdict() == Verdict.FAILED;
            xml.start(failed ? "failure" : "error")
                    .attribute("type", each.outcome().verdict().key())
                    .attribute("message", each.outcome().message())
                    .end(each.testee() + " " + each.id() + ": " + each.outcome().message());
        }
        xml.end();
    }

    private void stale() {
        xml.start("testsuite")
                .attribute("name", NAME + " expected failures")
                .attribute("tests", result.stale().size())
                .attribute("failures", result.stale().size())
                .attribute("errors", 0)
                .attribute("skipped", 0);
        for (String entry : result.stale()) {
            xml.start("testcase").attribute("name", entry).attribute("classname", "expected failures");
            String message = "nothing fails there any more";
            xml.start("failure")
                    .attribute("type", "stale")
                    .attribute("message", message)
                    .end(entry + ": " + message);
            xml.end();
        }
        xml.end();
    }
}
