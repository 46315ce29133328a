package dev.flight.report.memory;

import dev.flight.report.html.Cell;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.sim.memory.SimulationResult.Expected;
import java.util.List;

/** What was expected, kept or missed. */
final class ExpectationsHtml {

    private ExpectationsHtml() {}

    static void write(List<Expected> expectations, Html html) {
        long missed =
                expectations.stream().filter(each -> !each.outcome().holds()).count();
        HtmlTable table = new HtmlTable(
                "Expected: " + (expectations.size() - missed) + " kept, " + missed + " missed",
                "ll",
                List.of("", "Expectation"));
        for (Expected each : expectations) {
            boolean holds = each.outcome().holds();
            table.row(List.of(Cell.of(holds ? "kept" : "missed", holds), Cell.of(ExpectationText.sentence(each))));
        }
        table.write(html);
    }
}
