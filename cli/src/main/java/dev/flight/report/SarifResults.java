package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Severity;
import dev.flight.profile.BuiltinProfiles;
import dev.flight.validate.SourceRoot;
import dev.flight.validate.ValidationResult;
import java.util.Collections;
import java.util.List;

/** The results of a SARIF run: the findings, and behind them the suppressed ones. */
final class SarifResults {

    private final List<String> rules;
    private final SourceRoot root;
    private final JsonText json;
    private final Fingerprints fingerprints = new Fingerprints();

    /**
     * Results of a run.
     *
     * @param rules the ids of the run's rules, sorted
     */
    SarifResults(List<String> rules, SourceRoot root, JsonText json) {
        this.rules = rules;
        this.root = root;
        this.json = json;
    }

    static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.text();
    }

    /** Once one result says whether it is suppressed, all have to (section 3.27.23). */
    void write(ValidationResult result) {
        json.array("results");
        for (Diagnostic finding : result.findings()) {
            start(finding);
            if (!result.suppressed().isEmpty()) {
                json.array("suppressions").end();
            }
            json.end();
        }
        for (ValidationResult.Suppressed each : result.suppressed()) {
            start(each.finding());
            json.array("suppressions").object();
            json.text("kind", "inSource").text("justification", each.reason());
            json.end().end().end();
        }
        json.end();
    }

    private void start(Diagnostic finding) {
        json.object()
                .text("ruleId", finding.rule())
                .number("ruleIndex", Collections.binarySearch(rules, finding.rule()))
                .text("level", level(finding.severity()));
        message(SarifText.message(finding));
        json.array("locations").object();
        physical(finding.at());
        logical(finding.pointer());
        json.end().end();
        related(finding);
        String print = fingerprints.of(finding.rule(), root.path(finding.at().file()), finding.pointer());
        json.object("partialFingerprints").text("flightFinding/v1", print).end();
    }

    private void message(String text) {
        json.object("message").text("text", text).end();
    }

    private void physical(Location at) {
        String path = root.path(at.file());
        json.object("physicalLocation").object("artifactLocation").text("uri", SarifText.uri(path));
        // A packed profile is not in the repository: a path from its root would lead to another file, or to none.
        if (!SourceRoot.isAbsolute(path) && !BuiltinProfiles.isPacked(at.file())) {
            json.text("uriBaseId", "%SRCROOT%");
        }
        json.end()
                .object("region")
                .number("startLine", at.start().line())
                .number("startColumn", at.start().column())
                .number("endLine", at.end().line())
                .number("endColumn", at.end().column());
        json.end().end();
    }

    private void logical(String pointer) {
        if (!pointer.isEmpty()) {
            json.array("logicalLocations").object().text("fullyQualifiedName", pointer);
            json.end().end();
        }
    }

    private void related(Diagnostic finding) {
        if (finding.related().isEmpty()) {
            return;
        }
        json.array("relatedLocations");
        for (int i = 0; i < finding.related().size(); i++) {
            json.object().number("id", i + 1);
            physical(finding.related().get(i).at());
            message(SarifText.plain(finding.related().get(i).message()));
            json.end();
        }
        json.end();
    }
}
