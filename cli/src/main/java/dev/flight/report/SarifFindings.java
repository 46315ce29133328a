package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Findings as a SARIF 2.1.0 log of one run: the rules that found something, and the results. */
public final class SarifFindings implements FindingsWriter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final ReportOptions options;

    public SarifFindings(ReportOptions options) {
        this.options = options;
    }

    @Override
    public void write(ValidationResult result, Writer out) throws IOException {
        JsonText.write(out, json -> log(result, json));
    }

    private void log(ValidationResult result, JsonText json) {
        SortedMap<String, Severity> rules = rules(result);
        json.object()
                .text("$schema", SCHEMA)
                .text("version", "2.1.0")
                .array("runs")
                .object();
        driver(rules, json);
        json.text("columnKind", "unicodeCodePoints");
        new SarifResults(List.copyOf(rules.keySet()), options.root(), json).write(result);
        json.end().end().end();
    }

    /** The rules in the report by id, each with the worst severity it was found at. */
    private static SortedMap<String, Severity> rules(ValidationResult result) {
        SortedMap<String, Severity> rules = new TreeMap<>();
        Stream.concat(
                        result.findings().stream(),
                        result.suppressed().stream().map(ValidationResult.Suppressed::finding))
                .forEach((Diagnostic each) -> rules.merge(
                        each.rule(), each.severity(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return rules;
    }

    private void driver(SortedMap<String, Severity> rules, JsonText json) {
        json.object("tool").object("driver");
        json.text("name", "flight").text("version", options.version()).array("rules");
        rules.forEach((rule, worst) -> rule(rule, worst, json));
        json.end().end().end();
    }

    private void rule(String rule, Severity worst, JsonText json) {
        String title = options.rules().title(rule);
        String help = options.rules().help(rule);
        json.object().text("id", rule).text("name", SarifText.name(rule));
        json.object("shortDescription").text("text", title).end();
        json.object("fullDescription").text("text", title).end();
        json.object("help").text("text", help).text("markdown", help).end();
        json.object("defaultConfiguration")
                .text("level", SarifResults.level(worst))
                .end();
        json.end();
    }
}
