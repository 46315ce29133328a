package dev.flight.report.load;

import dev.flight.expect.Expectation;
import dev.flight.load.ChannelCount;
import dev.flight.load.LoadResult;
import dev.flight.load.Punctuality;
import dev.flight.manifest.Priority;
import dev.flight.report.Figures;
import dev.flight.report.JsonText;
import dev.flight.sim.routing.Tally;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A load as JSON of our own shape, {@code flight.load/1}: see schema/load.output.schema.json. Times are milliseconds. */
public final class LoadJson {

    private static final String FORMAT = "flight.load/1";
    private static final int DECIMALS = 6;

    private LoadJson() {}

    /** Writes a whole report; does not close the writer. */
    public static void write(LoadResult result, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.object().text("format", FORMAT).text("url", result.url());
            json.text("scenario", result.measured().name())
                    .number("seed", result.measured().seed());
            json.flag("interrupted", result.interrupted());
            json.object("measured")
                    .number("from", number(result.measured().from().nanos() / 1e6))
                    .number("to", number(result.measured().to().nanos() / 1e6))
                    .end();
            sending(result, json);
            reception(result, json);
            json.array("groups");
            Predicted.of(result).forEach(group -> group(group, json));
            json.end().array("channels");
            result.channels().forEach(channel -> channel(channel, json));
            json.end().array("expect");
            result.measured().expectations().forEach(outcome -> expected(outcome, json));
            json.end();
            texts("notMeasured", result.unmeasured(), json);
            texts("leftOut", result.skipped(), json);
            json.end();
        });
    }

    private static void sending(LoadResult result, JsonText json) {
        Punctuality punctuality = result.punctuality();
        json.object("sending")
                .number("sent", punctuality.sent())
                .number("measured", punctuality.measured())
                .number("refused", punctuality.refused())
                .number("confirmed", punctuality.confirmed())
                .number("late", punctuality.late())
                .number("enlarged", punctuality.enlarged())
                .number("intendedPerSecond", number(punctuality.intendedPerSecond()))
                .number("achievedPerSecond", number(punctuality.achievedPerSecond()));
        json.object("delayMs")
                .number("p50", number(punctuality.delay(0.5)))
                .number("p99", number(punctuality.delay(0.99)))
                .number("p999", number(punctuality.delay(0.999)))
                .number("max", number(punctuality.worstDelay()))
                .end()
                .end();
    }

    private static void reception(LoadResult result, JsonText json) {
        json.object("reception")
                .number("perSecond", number(result.receivedPerSecond()))
                .number("foreign", result.reception().foreign())
                .number("droppedHere", result.reception().dropped())
                .flag("connected", result.reception().connected());
        texts("news", result.reception().news(), json);
        json.end();
    }

    private static void group(Predicted group, JsonText json) {
        json.object()
                .text("clients", group.measured().clients())
                .text("platform", group.measured().platform())
                .text("channel", group.measured().channel())
                .text("priority", name(group.measured().priority()));
        figures("measured", group.tally(), json);
        figures("predicted", group.subscriber(), json);
        figures("predictedToClient", group.client(), json);
        json.end();
    }

    private static String name(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    private static void figures(String name, @Nullable Tally tally, JsonText json) {
        if (tally == null) {
            json.none(name);
            return;
        }
        json.object(name)
                .number("published", tally.published())
                .number("delivered", tally.delivered())
                .number("duplicates", tally.duplicates());
        if (tally.delivered() == 0) {
            json.none("latencyMs");
        } else {
            json.object("latencyMs")
                    .number("mean", number(tally.latencyMean()))
                    .number("p50", number(tally.latency(0.5)))
                    .number("p90", number(tally.latency(0.9)))
                    .number("p99", number(tally.latency(0.99)))
                    .number("p999", number(tally.latency(0.999)))
                    .number("max", number(tally.latencyMax()))
                    .end();
        }
        json.end();
    }

    private static void channel(ChannelCount channel, JsonText json) {
        json.object()
                .text("channel", channel.channel())
                .number("sent", channel.sent())
                .number("received", channel.received())
                .number("lost", channel.lost())
                .number("duplicates", channel.duplicates())
                .number("reordered", channel.reordered())
                .end();
    }

    private static void expected(Expectation.Outcome outcome, JsonText json) {
        json.object().text("expression", outcome.expression()).flag("holds", outcome.holds());
        if (outcome.isMeasured()) {
            json.number("actual", number(outcome.actual()));
        } else {
            json.none("actual");
        }
        json.end();
    }

    private static void texts(String name, List<String> texts, JsonText json) {
        json.array(name);
        texts.forEach(json::text);
        json.end();
    }

    private static BigDecimal number(double value) {
        return Figures.exact(value, DECIMALS);
    }
}
