package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Position;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Severity;
import dev.flight.validate.SourceRoot;
import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.io.Writer;

/** Findings as JSON of our own shape, {@code flight.validate/1}: see schema/validate.output.schema.json. */
public final class JsonFindings implements FindingsWriter {

    private final SourceRoot root;

    public JsonFindings(ReportOptions options) {
        this.root = options.root();
    }

    @Override
    public void write(ValidationResult result, Writer out) throws IOException {
        JsonText.write(out, json -> report(result, json));
    }

    private void report(ValidationResult result, JsonText json) {
        json.object().text("format", "flight.validate/1").array("findings");
        for (Diagnostic finding : result.findings()) {
            fields(finding, json.object());
            json.end();
        }
        json.end().array("suppressed");
        for (ValidationResult.Suppressed each : result.suppressed()) {
            fields(each.finding(), json.object());
            json.text("reason", each.reason()).end();
        }
        json.end();
        summary(result, json);
        json.end();
    }

    private void fields(Diagnostic finding, JsonText json) {
        json.text("rule", finding.rule());
        json.text("severity", finding.severity().text());
        json.text("message", finding.message());
        json.text("file", finding.at().file());
        json.text("path", root.pathThroughParents(finding.at().file()));
        position("start", finding.at().start(), json);
        position("end", finding.at().end(), json);
        json.text("pointer", finding.pointer());
        json.array("related");
        for (Related related : finding.related()) {
            json.object().text("message", related.message());
            json.text("file", related.at().file());
            position("start", related.at().start(), json);
            json.end();
        }
        json.end();
        if (finding.hint() != null) {
            json.text("hint", finding.hint());
        }
    }

    private static void position(String name, Position position, JsonText json) {
        json.object(name)
                .number("line", position.line())
                .number("column", position.column())
                .end();
    }

    private static void summary(ValidationResult result, JsonText json) {
        json.object("summary")
                .number("files", result.files())
                .number("errors", result.count(Severity.ERROR))
                .number("warnings", result.count(Severity.WARNING))
                .number("infos", result.count(Severity.INFO))
                .number("suppressed", result.suppressed().size())
                .number("baselined", result.baselined())
                .end();
    }
}
