package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import dev.flight.diagnostic.Related;
import dev.flight.validate.SourceRoot;
import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.io.Writer;

/** Findings in the Reviewdog Diagnostic Format; its columns count bytes of UTF-8. */
public final class RdjsonFindings implements FindingsWriter {

    private final SourceRoot root;

    public RdjsonFindings(ReportOptions options) {
        this.root = options.root();
    }

    @Override
    public void write(ValidationResult result, Writer out) throws IOException {
        JsonText.write(out, json -> report(result, json));
    }

    private void report(ValidationResult result, JsonText json) {
        json.object().object("source").text("name", "flight").end().array("diagnostics");
        for (Diagnostic finding : result.findings()) {
            diagnostic(finding, json);
        }
        json.end().end();
    }

    private void diagnostic(Diagnostic finding, JsonText json) {
        json.object().text("message", FindingText.messageAndHint(finding));
        location(finding.at(), json);
        json.text("severity", finding.severity().name());
        json.object("code").text("value", finding.rule()).end();
        if (!finding.related().isEmpty()) {
            json.array("related_locations");
            for (Related related : finding.related()) {
                json.object().text("message", related.message());
                location(related.at(), json);
                json.end();
            }
            json.end();
        }
        json.end();
    }

    private void location(Location at, JsonText json) {
        ByteColumns columns = ByteColumns.of(at);
        json.object("location").text("path", root.path(at.file())).object("range");
        position("start", at.start(), columns.start(), json);
        position("end", at.end(), columns.end(), json);
        json.end().end();
    }

    private static void position(String name, Position position, int column, JsonText json) {
        json.object(name).number("line", position.line());
        if (column != ByteColumns.UNKNOWN) {
            json.number("column", column);
        }
        json.end();
    }
}
