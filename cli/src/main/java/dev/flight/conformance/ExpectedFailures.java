package dev.flight.conformance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of failures that are known: a line each, {@code ID} or {@code TESTEE:ID}, either with {@code *}, and a comment
 * behind {@code #}. It may not go stale: an entry of which nothing fails any more fails the run.
 */
public final class ExpectedFailures {

    /** No failure is expected. */
    public static final ExpectedFailures NONE = new ExpectedFailures(List.of());

    private final List<Line> lines;

    private ExpectedFailures(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * A line of the file.
     *
     * @param entry null for a line without one
     */
    private record Line(String text, @Nullable Entry entry) {

        static Line of(String text) {
            int comment = text.indexOf('#');
            String entry = (comment < 0 ? text : text.substring(0, comment)).strip();
            return new Line(text, entry.isEmpty() ? null : Entry.of(entry));
        }
    }

    /** Which failures are expected. */
    private record Entry(String text, Glob testee, Glob id) {

        static Entry of(String text) {
            int colon = text.indexOf(':');
            return new Entry(
                    text, new Glob(colon < 0 ? "*" : text.substring(0, colon)), new Glob(text.substring(colon + 1)));
        }

        boolean covers(CaseResult each) {
            return testee.matches(each.testee()) && id.matches(each.id());
        }
    }

    public static ExpectedFailures read(String text) {
        return new ExpectedFailures(text.lines().map(Line::of).toList());
    }

    /**
     * The result with the failures marked that are expected, and the entries that expect nothing any more.
     *
     * @param isWhole whether every case was asked; if not, of entries that cover what was not asked nothing is known
     */
    ConformanceResult applied(List<Testee.Identity> testees, List<CaseResult> results, boolean isWhole) {
        List<CaseResult> marked = results.stream()
                .map(each -> each.outcome().verdict().isFailure() && isListed(each)
                        ? new CaseResult(each.id(), each.testee(), each.outcome(), true)
                        : each)
                .toList();
        List<String> stale = entries().stream()
                .filter(entry -> isJudged(entry, testees, isWhole, results) && isStale(entry, results))
                .map(Entry::text)
                .toList();
        return new ConformanceResult(testees, marked, stale);
    }

    private boolean isListed(CaseResult each) {
        return entries().stream().anyMatch(entry -> entry.covers(each));
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        lines.forEach(line -> {
            if (line.entry() != null) {
                entries.add(line.entry());
            }
        });
        return entries;
    }

    private static boolean isJudged(
            Entry entry, List<Testee.Identity> testees, boolean isWhole, List<CaseResult> results) {
        return isWhole
                ? testees.stream().anyMatch(testee -> entry.testee().matches(testee.name()))
                : entry.id().isExact() && results.stream().anyMatch(entry::covers);
    }

    private static boolean isStale(Entry entry, List<CaseResult> results) {
        return results.stream()
                .filter(entry::covers)
                .noneMatch(each -> each.outcome().verdict().isFailure());
    }

    /** The file's text without stale entries and with the failures that are news; comments stay. */
    public String fixed(ConformanceResult result) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (line.entry() == null || !result.stale().contains(line.entry().text())) {
                text.append(line.text()).append('\n');
            }
        }
        for (CaseResult each : result.news()) {
            text.append(each.testee()).append(':').append(each.id());
            text.append("  # ").append(comment(each.outcome())).append('\n');
        }
        return text.toString();
    }

    private static String comment(Outcome outcome) {
        String message = outcome.verdict().text() + ": " + outcome.cause();
        return message.length() <= 100 ? message : message.substring(0, 100) + "...";
    }
}
