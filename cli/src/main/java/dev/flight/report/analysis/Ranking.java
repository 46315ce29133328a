package dev.flight.report.analysis;

import dev.flight.analysis.SessionReport;
import dev.flight.report.Figures;
import dev.flight.report.html.Html;
import java.util.Comparator;
import java.util.List;

/** Which sessions a page shows where it cannot show all. */
final class Ranking {

    private static final Comparator<SessionReport> LEAKS_FIRST = Comparator.comparing(
                    (SessionReport each) -> !each.leak().leaking())
            .thenComparingDouble(each -> each.leak().leaking() ? 0 : -each.use().max());

    private Ranking() {}

    /** Those that leak in their order, the soonest exhausted first; then the largest. */
    static List<SessionReport> of(List<SessionReport> sessions) {
        return sessions.stream().sorted(LEAKS_FIRST).toList();
    }

    /** Says how many are not shown, if any. */
    static void more(int count, String noun, Html html) {
        if (count > 0) {
            String are = count == 1 ? " is" : " are";
            html.text(
                    "p", "muted", Figures.count(count, "further " + noun) + are + " not shown; --format json has all.");
        }
    }
}
