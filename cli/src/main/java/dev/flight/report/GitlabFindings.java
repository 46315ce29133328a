package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.validate.SourceRoot;
import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.io.Writer;

/** Findings as a GitLab Code Quality report. */
public final class GitlabFindings implements FindingsWriter {

    private final SourceRoot root;

    public GitlabFindings(ReportOptions options) {
        this.root = options.root();
    }

    @Override
    public void write(ValidationResult result, Writer out) throws IOException {
        JsonText.write(out, json -> report(result, json));
    }

    private void report(ValidationResult result, JsonText json) {
        Fingerprints fingerprints = new Fingerprints();
        json.array();
        for (Diagnostic finding : result.findings()) {
            violation(finding, fingerprints, json);
        }
        json.end();
    }

    private void violation(Diagnostic finding, Fingerprints fingerprints, JsonText json) {
        String path = root.relativePath(finding.at().file());
        json.object()
                .text("description", description(finding))
                .text("check_name", finding.rule())
                .text("fingerprint", fingerprints.of(path, finding.rule(), finding.pointer(), finding.message()))
                .text("severity", severity(finding.severity()))
                .object("location")
                .text("path", path)
                .object("lines")
                .number("begin", finding.at().start().line());
        json.end().end().end();
    }

    /** GitLab shows one line and refuses an empty one. */
    private static String description(Diagnostic finding) {
        String text = finding.message().isEmpty() ? finding.rule() : finding.message();
        return finding.hint() == null ? text : text + "; hint: " + finding.hint();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
