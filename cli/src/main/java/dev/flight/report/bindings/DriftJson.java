package dev.flight.report.bindings;

import dev.flight.bindings.output.Drift;
import dev.flight.report.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Drift as JSON of our own shape, {@code flight.bindings-check/1}: see schema/bindings-check.output.schema.json. */
public final class DriftJson {

    private static final String FORMAT = "flight.bindings-check/1";

    private DriftJson() {}

    /**
     * Writes a whole report; does not close the writer.
     *
     * @param files so many are generated
     */
    public static void write(String language, String folder, int files, List<Drift> drift, Writer out)
            throws IOException {
        JsonText.write(out, json -> {
            json.object().text("format", FORMAT).text("language", language).text("out", folder);
            json.array("drift");
            drift.forEach(each -> one(each, json));
            json.end();
            json.object("summary").number("files", files);
            for (Drift.Kind kind : Drift.Kind.values()) {
                json.number(
                        name(kind),
                        drift.stream().filter(each -> each.kind() == kind).count());
            }
            json.end().end();
        });
    }

    private static void one(Drift each, JsonText json) {
        json.object().text("path", each.path()).text("kind", name(each.kind()));
        if (each.kind() == Drift.Kind.CHANGED) {
            json.text("diff", UnifiedDiff.of(each).collect(Collectors.joining("\n", "", "\n")));
        }
        json.end();
    }

    private static String name(Drift.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
