package dev.flight.report.routing;

import dev.flight.report.chart.Ticks;
import dev.flight.report.html.Html;
import dev.flight.report.html.Page;
import dev.flight.report.html.PercentilePlot;
import dev.flight.report.html.PlotData;
import dev.flight.sim.routing.ClientsResult;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.Tally;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A simulation of routing as a page to read, print and pass on: the answers first, then what they rest on. */
public final class RoutingHtml {

    /** As many as the style sheet has hues for. */
    private static final int MOST_PLOTTED = Hue.COUNT;

    private static final double LAST_PART = 0.9999;
    private static final double ABOVE = 1.05;
    private static final int TICKS = 4;

    private RoutingHtml() {}

    /**
     * Writes the whole page; does not close the writer.
     *
     * @param version Flight's
     */
    public static void write(RoutingResult result, String version, Writer out) throws IOException {
        Page page = Page.titled("Routing simulation: " + result.name(), result.source());
        Html html = page.html();
        AnswersHtml.write(result, html);
        html.start("section", "target").text("h2", "Messages");
        GroupsHtml.write(result, html);
        latencies(result, html);
        TrafficHtml.write(result, html);
        html.end();
        courses(result, html);
        out.write(page.text(
                List.of(RoutingText.foot(result) + ".", "Simulated by Flight " + version + ". 1 KB is 1024 bytes.")));
        out.flush();
    }

    private static List<Answer> plotted(RoutingResult result) {
        List<Answer> some = Answer.of(result).stream()
                .filter(answer -> answer.tally().published() > 0)
                .toList();
        return Answer.worst(some, MOST_PLOTTED);
    }

    private static void latencies(RoutingResult result, Html html) {
        List<PercentilePlot.Curve> curves = new ArrayList<>();
        double most = 0;
        for (Answer answer : plotted(result)) {
            Tally tally = answer.tally();
            if (tally.delivered() > 0) {
                int hue = curves.size();
                curves.add(new PercentilePlot.Curve(Hue.line(hue), Hue.fill(hue), answer.clients(), tally::latency));
                most = Math.max(most, tally.latency(LAST_PART));
            }
        }
        if (curves.isEmpty()) {
            return;
        }
        double top = most > 0 ? most : 1;
        List<PlotData.Tick> ticks = Ticks.decimals(top, TICKS).stream()
                .map(value -> new PlotData.Tick(value, Parts.latency(value)))
                .toList();
        String described = curves.stream()
                .map(curve -> curve.text() + ": half within "
                        + Parts.latency(curve.atMost().applyAsDouble(0.5)) + ", 99% within "
                        + Parts.latency(curve.atMost().applyAsDouble(0.99)))
                .collect(Collectors.joining("; "));
        double[] none = {};
        PlotData data = new PlotData(
                "Latency: what a part of all delivered messages is at most", described, 1, top * ABOVE, ticks, none);
        new PercentilePlot(data, curves).write(html);
    }

    private static void courses(RoutingResult result, Html html) {
        Map<String, Answer> shown = plotted(result).stream()
                .collect(Collectors.toMap(Answer::name, answer -> answer, (first, second) -> first));
        int left = 0;
        for (ClientsResult clients : result.clients()) {
            if (shown.containsKey(clients.clients())) {
                html.start("section", "target").text("h2", clients.clients() + " over time");
                CoursePlots.write(result, clients, html);
                html.end();
            } else {
                left++;
            }
        }
        if (left > 0) {
            html.text(
                    "p",
                    "muted",
                    "Plots of " + left + " more clients, which fared better or got nothing, are left out.");
        }
    }
}
