package dev.flight.report.contract;

import dev.flight.diagnostic.Location;
import dev.flight.report.JsonText;
import dev.flight.wit.diff.Change;
import dev.flight.wit.diff.DiffResult;
import dev.flight.wit.diff.DiffResult.AcceptedChange;
import dev.flight.wit.diff.Impact;
import dev.flight.wit.diff.Reader;
import dev.flight.wit.diff.VersionStep;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Changes of a contract as JSON, {@code flight.contract-diff/1}: see schema/contract-diff.output.schema.json. */
public final class ContractDiffJson {

    private ContractDiffJson() {}

    public static void write(DiffResult result, Writer out) throws IOException {
        JsonText.write(out, json -> report(result, json));
    }

    private static void report(DiffResult result, JsonText json) {
        json.object().text("format", "flight.contract-diff/1").array("changes");
        for (Change each : result.changes()) {
            change(each, json.object());
            json.end();
        }
        json.end().array("accepted");
        for (AcceptedChange each : result.accepted()) {
            change(each.change(), json.object());
            json.text("reason", each.reason()).end();
        }
        json.end().array("packages");
        result.versions().forEach(each -> version(each, json));
        json.end();
        summary(result, json);
        json.end();
    }

    private static void change(Change change, JsonText json) {
        json.text("impact", change.impact().text())
                .text("kind", change.kind().text())
                .text("path", change.path())
                .text("message", change.message());
        json.array("breaks");
        for (Reader each : change.readers()) {
            json.text(each.text());
        }
        json.end();
        place("before", change.before(), json);
        place("after", change.after(), json);
    }

    private static void place(String name, @Nullable Location at, JsonText json) {
        if (at != null) {
            json.object(name)
                    .text("file", at.file())
                    .number("line", at.start().line())
                    .number("column", at.start().column())
                    .end();
        }
    }

    private static void version(VersionStep step, JsonText json) {
        json.object().text("name", step.name());
        textOrNone("before", step.before(), json);
        textOrNone("after", step.after(), json);
        json.text("due", step.due().text());
        textOrNone("suggested", step.suggested(), json);
        json.flag("enough", step.isEnough()).end();
    }

    private static void textOrNone(String name, @Nullable String text, JsonText json) {
        if (text == null) {
            json.none(name);
        } else {
            json.text(name, text);
        }
    }

    private static void summary(DiffResult result, JsonText json) {
        json.object("summary")
                .number("wireBreaking", result.count(Impact.WIRE_BREAKING))
                .number("sourceBreaking", result.count(Impact.SOURCE_BREAKING))
                .number("compatible", result.count(Impact.COMPATIBLE))
                .number("accepted", result.accepted().size())
                .number("stale", result.stale().size())
                .end();
    }
}
