package dev.flight.report.routing;

import dev.flight.report.Figures;
import dev.flight.report.html.Cell;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.report.html.Tile;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.Selection;
import dev.flight.sim.routing.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is read first: what each of the clients got, the figures of all together, and what was expected. */
final class AnswersHtml {

    private static final int MOST_ANSWERS = 12;

    private AnswersHtml() {}

    static void write(RoutingResult result, Html html) {
        List<Answer> answers = Answer.of(result);
        List<Answer> shown = Answer.worst(answers, MOST_ANSWERS);
        if (answers.isEmpty()) {
            html.text("p", "Nothing was routed to anyone.");
        }
        shown.forEach(answer -> answer(answer, html));
        String rest = Answer.rest(answers, shown);
        if (!rest.isEmpty()) {
            html.text("p", "muted", rest);
        }
        Tile.write(tiles(result), html);
        expected(result, html);
    }

    private static void answer(Answer answer, Html html) {
        html.start("section", answer.isGood() ? "answer lives" : "answer");
        html.start("p", "who").text("span", answer.clients());
        html.text("span", answer.isGood() ? "good" : "bad", answer.isGood() ? "✓ nothing lost" : "✗ messages lost");
        html.end();
        String sentence = answer.sentence();
        html.text("p", Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1))
                .end();
    }

    private static List<Tile> tiles(RoutingResult result) {
        Tally all = Selection.of(result, Map.of()).tally();
        List<Tile> tiles = new ArrayList<>();
        String runs = result.replications() > 1 ? "in " + Figures.count(result.replications(), "replication") : "";
        tiles.add(new Tile("Published", Figures.count(all.published()), runs));
        tiles.add(
                new Tile("Delivered", Parts.percent(all.delivered(), all.published()), Figures.count(all.delivered())));
        ended("Dropped", Fate.Kind.DROPPED, all, tiles);
        ended("Dead letters", Fate.Kind.DEAD_LETTERED, all, tiles);
        ended("Expired", Fate.Kind.EXPIRED, all, tiles);
        ended("Rejected", Fate.Kind.REJECTED, all, tiles);
        tiles.add(new Tile(
                "Latency p50", Parts.latency(all, all.latency(0.5)), "mean " + Parts.latency(all, all.latencyMean())));
        tiles.add(new Tile(
                "Latency p99", Parts.latency(all, all.latency(0.99)), "max " + Parts.latency(all, all.latencyMax())));
        tiles.add(new Tile("Deepest queue", Figures.count(all.depthMax()), "at most " + Figures.size(all.bytesMax())));
        return tiles;
    }

    private static void ended(String label, Fate.Kind kind, Tally all, List<Tile> tiles) {
        long messages = all.ended(kind);
        boolean isLoss = messages > 0 && kind != Fate.Kind.REJECTED;
        tiles.add(new Tile(label, Figures.count(messages), Parts.percent(messages, all.published()), isLoss));
    }

    private static void expected(RoutingResult result, Html html) {
        HtmlTable table = new HtmlTable(
                "Expected: " + ExpectedText.count(result.expectations()), "ll", List.of("", "Expectation"));
        result.expectations()
                .forEach(each -> table.row(List.of(
                        Cell.of(each.holds() ? "holds" : "missed", each.holds()),
                        Cell.of(ExpectedText.sentence(each)))));
        table.write(html);
    }
}
