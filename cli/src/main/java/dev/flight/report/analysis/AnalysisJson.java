package dev.flight.report.analysis;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.LeakVerdict;
import dev.flight.analysis.Pattern;
import dev.flight.analysis.SessionReport;
import dev.flight.analysis.Sharing;
import dev.flight.analysis.TraceUse;
import dev.flight.report.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An analysis as JSON of our own shape, {@code flight.analyze/1}: see schema/analyze.output.schema.json. Sizes are bytes,
 * moments milliseconds since 1970, or on the clock of a trace.
 */
public final class AnalysisJson {

    private static final String FORMAT = "flight.analyze/1";
    private static final MathContext DIGITS = new MathContext(9);

    private AnalysisJson() {}

    /**
     * Writes a whole report; does not close the writer.
     *
     * @param badLines lines that were left out because they are no snapshot
     */
    public static void write(Analysis analysis, long badLines, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.object().text("format", FORMAT);
            json.number("snapshots", analysis.snapshots());
            json.number("snapshotsLeftOut", analysis.leftOut());
            json.number("badLines", badLines);
            json.number("leaking", analysis.leaking().size());
            number("fairness", analysis.sharing().jain(), json);
            json.array("sessions");
            for (int i = 0; i < analysis.sessions().size(); i++) {
                session(analysis.sessions().get(i), analysis.sharing().shares().get(i), json);
            }
            json.end().array("traces");
            analysis.traces().forEach(trace -> trace(trace, json));
            json.end().end();
        });
    }

    private static void session(SessionReport session, Sharing.Share share, JsonText json) {
        json.object()
                .text("session", session.session())
                .text("platform", session.platform())
                .number("samples", session.samples())
                .number("late", session.late())
                .number("duplicates", session.duplicates())
                .number("from", session.fromMillis())
                .number("until", session.untilMillis());
        if (session.limitBytes() > 0) {
            json.number("limit", session.limitBytes());
        } else {
            json.none("limit");
        }
        json.object("used");
        bytes("last", session.lastBytes(), json);
        bytes("mean", session.use().mean(), json);
        bytes("p50", session.use().p50(), json);
        bytes("p90", session.use().p90(), json);
        bytes("p99", session.use().p99(), json);
        bytes("max", session.use().max(), json);
        json.number("maxAt", session.peakMillis()).end();
        number("volatility", session.volatility(), json);
        json.text("trend", session.direction().text());
        leak(session, json);
        json.array("patterns");
        session.patterns().forEach(pattern -> pattern(pattern, json));
        json.end().object("share");
        number("part", share.part(), json);
        number("dominant", share.dominantShare(), json);
        json.flag("hog", share.hog()).end().end();
    }

    private static void leak(SessionReport session, JsonText json) {
        LeakVerdict leak = session.leak();
        json.object("leak").flag("leaking", leak.leaking()).text("verdict", SessionTable.verdict(session));
        number("slopePerHour", leak.slopeBytesPerHour(), json);
        number("slopePerHourLow", leak.slopeLowBytesPerHour(), json);
        number("slopePerHourHigh", leak.slopeHighBytesPerHour(), json);
        number("confidence", leak.confidence(), json);
        bytes("floor", leak.floorBytes(), json);
        json.number("since", leak.sinceMillis());
        leak.exhaustedInMillis()
                .ifPresentOrElse(millis -> json.number("exhaustedIn", millis), () -> json.none("exhaustedIn"));
        leak.predictedPeakBytes()
                .ifPresentOrElse(peak -> bytes("predictedPeak", peak, json), () -> json.none("predictedPeak"));
        json.end();
    }

    private static void pattern(Pattern pattern, JsonText json) {
        json.object();
        if (pattern instanceof Pattern.Periodic periodic) {
            json.text("kind", "periodic").number("period", Math.round(periodic.periodHours() * 3_600_000));
            number("strength", periodic.strength(), json);
        } else if (pattern instanceof Pattern.Step step) {
            json.text("kind", "step").number("at", step.atMillis());
            bytes("bytes", step.bytes(), json);
        } else if (pattern instanceof Pattern.Anomaly anomaly) {
            json.text("kind", "anomaly").number("at", anomaly.atMillis());
            bytes("used", anomaly.bytes(), json);
            number("score", anomaly.score(), json);
        }
        json.end();
    }

    private static void trace(TraceUse trace, JsonText json) {
        json.object()
                .text("name", trace.name())
                .number("operations", trace.operations())
                .number("operationsLeftOut", trace.leftOut())
                .number("liveBytes", trace.liveBytes())
                .number("liveBlocks", trace.liveBlocks())
                .array("purposes");
        trace.purposes().forEach(purpose -> {
            json.object();
            name("purpose", purpose.name(), json);
            json.number("peakBytes", purpose.peak().peakBytes())
                    .number("peakAt", purpose.peak().atMillis())
                    .number("liveBytes", purpose.peak().liveBytes())
                    .end();
        });
        json.end().array("sites");
        trace.sites().forEach(site -> {
            json.object();
            name("site", site.name(), json);
            json.number("liveBytes", site.bytes())
                    .number("liveBlocks", site.blocks())
                    .number("lateBytes", site.lateBytes())
                    .end();
        });
        json.end().number("furtherSites", trace.furtherSites()).end();
    }

    private static void name(String what, String name, JsonText json) {
        if (name.equals(TraceUse.UNNAMED)) {
            json.none(what);
        } else {
            json.text(what, name);
        }
    }

    private static void bytes(String name, double bytes, JsonText json) {
        json.number(name, Math.round(bytes));
    }

    private static void number(String name, double number, JsonText json) {
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        json.number(name, rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
