package dev.flight.report.load;

import dev.flight.load.ChannelCount;
import dev.flight.load.LoadResult;
import dev.flight.report.Figures;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.report.html.Page;
import dev.flight.report.routing.ExpectedText;
import dev.flight.report.routing.Parts;
import dev.flight.sim.routing.Tally;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A load as a page to read, print and pass on. */
public final class LoadHtml {

    private LoadHtml() {}

    /**
     * Writes the whole page; does not close the writer.
     *
     * @param version Flight's
     */
    public static void write(LoadResult result, String version, Writer out) throws IOException {
        Page page = Page.titled("Load: " + result.measured().name(), result.url());
        Html html = page.html();
        html.start("section", "target").text("h2", "Answer");
        html.text("p", LoadSentences.answer(result));
        html.text("p", "Schedule: " + LoadSentences.schedule(result.punctuality()));
        latency(result, html);
        channels(result.channels(), html);
        html.end();
        list(
                "Expected",
                result.measured().expectations().stream()
                        .map(each -> (each.holds() ? "holds: " : "missed: ") + ExpectedText.sentence(each))
                        .toList(),
                html);
        list("Notes", LoadSentences.notes(result), html);
        list("Not measured", result.unmeasured(), html);
        list("Left out of the scenario", result.skipped(), html);
        out.write(page.text(List.of(LoadSentences.foot(result) + ".", "Measured by Flight " + version + ".")));
        out.flush();
    }

    private static void latency(LoadResult result, Html html) {
        HtmlTable table = new HtmlTable(
                "Measured, and predicted up to the subscriber and to the client",
                "llrrrrrrrrrr",
                List.of(
                        "Clients",
                        "Channel",
                        "Published",
                        "Delivered",
                        "Predicted",
                        "p50",
                        "Predicted",
                        "p99",
                        "Predicted",
                        "p99.9",
                        "Max",
                        "p99 to client"));
        for (Predicted group : Predicted.of(result)) {
            Tally tally = group.tally();
            table.row(
                    group.measured().clients(),
                    group.measured().channel(),
                    Figures.count(tally.published()),
                    delivered(tally),
                    delivered(group.subscriber()),
                    latency(tally, 0.5),
                    latency(group.subscriber(), 0.5),
                    latency(tally, 0.99),
                    latency(group.subscriber(), 0.99),
                    latency(tally, 0.999),
                    latency(tally, 1),
                    latency(group.client(), 0.99));
        }
        table.write(html);
    }

    private static String delivered(@Nullable Tally tally) {
        return tally == null ? "-" : Parts.percent(tally.delivered(), tally.published());
    }

    private static String latency(@Nullable Tally tally, double part) {
        return tally == null || tally.delivered() == 0 ? "-" : Parts.latency(tally.latency(part));
    }

    private static void channels(List<ChannelCount> channels, Html html) {
        HtmlTable table = new HtmlTable(
                "Sequence numbers, warm-up included",
                "lrrrrr",
                List.of("Channel", "Sent", "Received", "Lost", "Duplicates", "Reordered"));
        for (ChannelCount each : channels) {
            table.row(
                    each.channel(),
                    Figures.count(each.sent()),
                    Figures.count(each.received()),
                    Figures.count(each.lost()),
                    Figures.count(each.duplicates()),
                    Figures.count(each.reordered()));
        }
        table.write(html);
    }

    private static void list(String head, List<String> lines, Html html) {
        if (!lines.isEmpty()) {
            html.start("section", "target").text("h2", head).start("ul");
            lines.forEach(line -> html.text("li", line));
            html.end().end();
        }
    }
}
