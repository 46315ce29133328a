package dev.flight.report.load;

import dev.flight.load.Saturation;
import dev.flight.load.Saturation.Step;
import dev.flight.report.Figures;
import dev.flight.report.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/** The rates that were tried, as JSON {@code flight.load-saturation/1}: see schema/load-saturation.output.schema.json. */
public final class SaturationJson {

    private static final String FORMAT = "flight.load-saturation/1";
    private static final int DECIMALS = 6;

    private SaturationJson() {}

    /** Writes a whole report; does not close the writer. */
    public static void write(List<Step> steps, String url, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.object().text("format", FORMAT).text("url", url);
            json.number("sustainedPerSecond", number(Saturation.highest(steps)));
            json.array("steps");
            steps.forEach(each -> step(each, json));
            json.end().end();
        });
    }

    private static void step(Step step, JsonText json) {
        json.object()
                .number("perSecond", number(step.perSecond()))
                .number("sentPerSecond", number(step.achievedPerSecond()))
                .number("receivedPerSecond", number(step.receivedPerSecond()))
                .number("p50Ms", number(step.p50()))
                .number("p99Ms", number(step.p99()))
                .number("maxMs", number(step.max()))
                .number("lost", step.lost())
                .flag("sustained", step.isSustained())
                .text("why", step.why())
                .end();
    }

    private static BigDecimal number(double value) {
        return Figures.exact(value, DECIMALS);
    }
}
