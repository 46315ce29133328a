package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.text.SafeText;
import dev.flight.validate.SourceRoot;
import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * Findings as a JUnit report of one suite: a failed test case for each error and warning, a passed one with output for
 * an info, a skipped one for a suppressed finding. A run without findings has one passed test case, since CI hosts take
 * an empty report for a broken one.
 */
public final class JunitFindings implements FindingsWriter {

    private final SourceRoot root;

    public JunitFindings(ReportOptions options) {
        this.root = options.root();
    }

    @Override
    public void write(ValidationResult result, Writer out) throws IOException {
        out.write(new Suite(result).text());
        out.flush();
    }

    /** The report being written; test cases of the same name are numbered. */
    private final class Suite {

        private final ValidationResult result;
        private final XmlText xml = new XmlText();
        private final Map<String, Integer> names = new HashMap<>();

        Suite(ValidationResult result) {
            this.result = result;
        }

        String text() {
            xml.start("testsuites").attribute("name", "flight validate");
            xml.start("testsuite").attribute("name", "flight validate");
            counts();
            if (result.findings().isEmpty()) {
                passed();
            }
            result.findings().forEach(this::finding);
            result.suppressed().forEach(this::suppressed);
            return xml.end().end().toString();
        }

        private void counts() {
            int clean = result.findings().isEmpty() ? 1 : 0;
            xml.attribute(
                            "tests",
                            clean
                                    + result.findings().size()
                                    + result.suppressed().size())
                    .attribute("failures", result.count(Severity.ERROR) + result.count(Severity.WARNING))
                    .attribute("errors", 0)
                    .attribute("skipped", result.suppressed().size());
        }

        private void passed() {
            String files = result.files() == 1 ? "1 file" : result.files() + " files";
            xml.start("testcase")
                    .attribute("name", files + ", no findings")
                    .attribute("classname", "flight validate")
                    .end();
        }

        private void finding(Diagnostic finding) {
            testCase(finding);
            if (finding.severity() == Severity.INFO) {
                xml.start("system-out").end(body(finding));
            } else {
                xml.start("failure")
                        .attribute("type", finding.rule())
                        .attribute("message", finding.message())
                        .end(body(finding));
            }
            xml.end();
        }

        private void suppressed(ValidationResult.Suppressed each) {
            testCase(each.finding());
            xml.start("skipped").attribute("message", each.reason()).end(body(each.finding()));
            xml.end();
        }

        private void testCase(Diagnostic finding) {
            String name = SafeText.xml(FindingText.place(finding.at(), root) + " " + finding.rule());
            int occurrence = names.merge(name, 1, Integer::sum);
            xml.start("testcase")
                    .attribute("name", occurrence == 1 ? name : name + " (" + occurrence + ")")
                    .attribute("classname", root.path(finding.at().file()));
        }

        private String body(Diagnostic finding) {
            return FindingText.place(finding.at(), root) + ": "
                    + finding.severity().text() + " " + finding.rule() + ": " + FindingText.full(finding, root);
        }
    }
}
