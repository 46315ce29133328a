package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Position;
import dev.flight.diagnostic.Severity;
import dev.flight.validate.SourceRoot;
import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.io.Writer;

/** Findings as workflow commands, which GitHub Actions turns into annotations; a clean run writes nothing. */
public final class GithubFindings implements FindingsWriter {

    private final SourceRoot root;

    public GithubFindings(ReportOptions options) {
        this.root = options.root();
    }

    @Override
    public void write(ValidationResult result, Writer out) throws IOException {
        for (Diagnostic finding : result.findings()) {
            out.write(command(finding));
        }
        out.flush();
    }

    private String command(Diagnostic finding) {
        return "::" + level(finding.severity())
                + " file=" + WorkflowCommand.property(root.path(finding.at().file()))
                + range(finding.at().start(), finding.at().end())
                + ",title=" + WorkflowCommand.property(finding.rule())
                + "::" + WorkflowCommand.data(FindingText.full(finding, root)) + "\n";
    }

    /** Lines, and columns when both ends are on one line: GitHub refuses columns across lines. */
    private static String range(Position start, Position end) {
        String lines = ",line=" + start.line() + ",endLine=" + end.line();
        return start.line() == end.line() ? lines + ",col=" + start.column() + ",endColumn=" + end.column() : lines;
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.text();
    }
}
