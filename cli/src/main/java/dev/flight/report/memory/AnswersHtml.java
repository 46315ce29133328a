package dev.flight.report.memory;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.html.Cell;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SimulationResult;
import java.util.List;

/** Whether the workload lives on each platform, and what would help. */
final class AnswersHtml {

    private AnswersHtml() {}

    static void write(List<Comparisons> platforms, Html html) {
        if (platforms.isEmpty()) {
            html.text("p", "No platform was simulated.");
        }
        platforms.forEach(platform -> answer(platform, html));
        if (platforms.size() > 1) {
            overview(platforms, html);
        }
    }

    private static void answer(Comparisons platform, Html html) {
        Verdict verdict = Verdict.of(platform.best());
        String policies = platform.isComparison() ? " with " + PolicyTable.countOfLiving(platform) : "";
        html.start("section", verdict.lives() ? "answer lives" : "answer");
        html.start("p", "who").text("span", verdict.target());
        html.text(
                "span", verdict.lives() ? "good" : "bad", (verdict.lives() ? "✓ " : "✗ ") + verdict.word() + policies);
        html.end().text("p", sentence(verdict.sentence()));
        if (!verdict.hints().isEmpty()) {
            html.start("ul");
            verdict.hints().forEach(hint -> html.text("li", hint));
            html.end();
        }
        html.end();
    }

    /** On a line of its own it begins as sentences do. */
    private static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void overview(List<Comparisons> platforms, Html html) {
        HtmlTable table = new HtmlTable(
                "All platforms",
                "llllrrrr",
                List.of("Platform", "Workload", "Policy", "Used", "Peak live", "Capacity", "Failed", "Fragmentation"));
        for (Comparisons platform : platforms) {
            SimulationResult.Target target = platform.best();
            RegionResult heap = target.result().heap();
            Verdict verdict = Verdict.of(target);
            double used = Verdict.share(heap.peakLive(), heap.capacity());
            table.row(List.of(
                    Cell.of(verdict.target()),
                    Cell.of(verdict.word(), verdict.lives()),
                    Cell.of(Names.of(heap.policy())),
                    Cell.bar(used, Figures.percent(used)),
                    Cell.of(Figures.size(heap.peakLive())),
                    Cell.of(Figures.size(heap.capacity())),
                    Cell.of(Figures.count(target.result().failed())),
                    Cell.of(Figures.ratio(heap.fragmentationMax()))));
        }
        table.write(html);
    }
}
