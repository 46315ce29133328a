package dev.flight.report.memory;

import dev.flight.report.Figures;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.sim.memory.MetricInterval;
import dev.flight.sim.memory.OomKill;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.StallAverages;
import dev.flight.sim.memory.TargetResult;
import java.util.List;

/** Sessions killed, waiting for memory, suspected leaks, and how sure the figures are. */
final class TroubleHtml {

    private TroubleHtml() {}

    static void write(SimulationResult.Target target, Html html) {
        kills(target.result(), html);
        stalls(target.result(), html);
        leaks(target, html);
        intervals(target.intervals(), html);
    }

    private static void kills(TargetResult result, Html html) {
        HtmlTable table = new HtmlTable(
                "Sessions killed for memory: " + Figures.count(result.killCount()),
                "llr",
                List.of("At", "Session", "Held"));
        for (OomKill kill : result.kills()) {
            table.row(Figures.time(kill.atMillis()), kill.session(), Figures.size(kill.bytes()));
        }
        long more = result.killCount() - result.kills().size();
        if (more > 0) {
            table.row("", "… and " + Figures.count(more) + " more", "");
        }
        table.write(html);
    }

    private static void stalls(TargetResult result, Html html) {
        HtmlTable table = new HtmlTable(
                "Waiting for memory", "lrrrr", List.of("Who waited", "In all", "Last 10s", "Last 60s", "Last 300s"));
        if (result.stalls().some().totalNanos() > 0) {
            table.row(stall("at least one session", result.stalls().some()));
            table.row(stall("every session", result.stalls().full()));
        }
        table.write(html);
    }

    private static String[] stall(String who, StallAverages stall) {
        return new String[] {
            who,
            Figures.time(stall.totalNanos() / 1e6),
            Figures.decimal(stall.average10(), 2) + "%",
            Figures.decimal(stall.average60(), 2) + "%",
            Figures.decimal(stall.average300(), 2) + "%"
        };
    }

    private static void leaks(SimulationResult.Target target, Html html) {
        if (!target.leaks().isEmpty()) {
            html.text("h3", "Suspected leaks").start("ul");
            target.leaks().forEach(leak -> html.text("li", LeakSentence.of(leak)));
            html.end();
        }
    }

    private static void intervals(List<MetricInterval> intervals, Html html) {
        HtmlTable table = new HtmlTable(
                "Over all replications, with 95% confidence",
                "llrrr", List.of("Region", "Metric", "Mean", "From", "To"));
        for (MetricInterval each : intervals) {
            table.row(
                    each.region(),
                    each.metric(),
                    each.quantity().text(each.mean()),
                    each.quantity().text(each.low()),
                    each.quantity().text(each.high()));
        }
        table.write(html);
    }
}
