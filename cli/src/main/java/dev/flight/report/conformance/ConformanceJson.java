package dev.flight.report.conformance;

import dev.flight.conformance.CaseResult;
import dev.flight.conformance.ConformanceResult;
import dev.flight.conformance.Testee;
import dev.flight.conformance.Verdict;
import dev.flight.report.JsonText;
import java.io.IOException;
import java.io.Writer;

/** A run as JSON: {@code flight schema conform-output} describes it. */
public final class ConformanceJson {

    private ConformanceJson() {}

    public static void write(ConformanceResult result, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.object().text("format", "flight.conform/1").array("testees");
            for (Testee.Identity testee : result.testees()) {
                json.object()
                        .text("name", testee.name())
                        .text("language", testee.language())
                        .end();
            }
            json.end().array("cases");
            result.cases().forEach(each -> one(each, json));
            json.end();
            summary(result, json);
            json.end();
        });
    }

    private static void one(CaseResult each, JsonText json) {
        json.object()
                .text("id", each.id())
                .text("testee", each.testee())
                .text("verdict", each.outcome().verdict().key())
                .text("message", each.outcome().message());
        if (each.isExpected()) {
            json.flag("expected", true);
        }
        json.end();
    }

    private static void summary(ConformanceResult result, JsonText json) {
        json.object("summary");
        for (Verdict verdict : Verdict.values()) {
            json.number(verdict.key(), result.count(verdict));
        }
        json.number("expectedFailures", result.expectedFailures());
        json.array("stale");
        result.stale().forEach(json::text);
        json.end().end();
    }
}
