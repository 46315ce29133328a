package dev.flight.report.conformance;

import dev.flight.conformance.CaseResult;
import dev.flight.conformance.ConformanceResult;
import dev.flight.conformance.Testee;
import dev.flight.conformance.Verdict;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import java.util.List;
import java.util.stream.Collectors;

/** A run as text: one line when all is well; what fails, cause by cause, when not. */
public final class ConformanceText {

    private static final int MOST_CAUSES = 12;
    private static final int MOST_IDS = 4;
    private static final int MOST_REASONS = 3;

    private final Style style;
    private final int width;

    public ConformanceText(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /**
     * The text.
     *
     * @param seconds how long the run took, as it is to be read: {@code 4.2s}
     */
    public String text(ConformanceResult result, String seconds) {
        StringBuilder out = new StringBuilder();
        for (Testee.Identity testee : result.testees()) {
            failures(testee.name(), result, out);
        }
        result.testees().forEach(testee -> skipped(testee.name(), result, out));
        result.stale()
                .forEach(entry -> out.append(style.yellow("stale"))
                        .append(" expected failure `")
                        .append(Printable.of(entry))
                        .append("`: nothing fails there any more; remove it, or let --fix do it\n"));
        result.silent()
                .forEach(name -> out.append(style.red("silent"))
                        .append(": ")
                        .append(name)
                        .append(" passed no case and failed none: nothing was shown\n"));
        if (!out.isEmpty() && !out.toString().endsWith("\n\n")) {
            out.append('\n');
        }
        return out.append(table(result)).append(summary(result, seconds)).toString();
    }

    private void failures(String testee, ConformanceResult result, StringBuilder out) {
        List<CaseResult> failures = result.news().stream()
                .filter(each -> each.testee().equals(testee))
                .toList();
        if (failures.isEmpty()) {
            return;
        }
        List<FailureGroup> groups = FailureGroup.of(failures);
        out.append(style.bold(testee)).append(": ").append(Figures.count(failures.size(), "case"));
        out.append(failures.size() == 1 ? " fails" : " fail")
                .append(groups.size() == 1 ? "" : ", for " + groups.size() + " causes");
        out.append("\n\n");
        groups.stream().limit(MOST_CAUSES).forEach(group -> group(group, out));
        if (groups.size() > MOST_CAUSES) {
            List<FailureGroup> rest = groups.subList(MOST_CAUSES, groups.size());
            int cases = rest.stream().mapToInt(each -> each.cases().size()).sum();
            out.append("  ")
                    .append(Figures.count(rest.size(), "more cause"))
                    .append(" of ")
                    .append(Figures.count(cases, "case"))
                    .append("; --format json has them all\n\n");
        }
    }

    private void group(FailureGroup group, StringBuilder out) {
        CaseResult first = group.cases().get(0);
        String head = (group.cases().size() == 1
                ? first.id()
                : Figures.count(group.cases().size(), "case"));
        out.append("  ").append(style.red(group.verdict().text())).append("  ").append(style.bold(head));
        if (group.cases().size() > 1) {
            out.append(" ").append(ids(group.cases()));
        }
        String message = (group.cases().size() == 1 ? "" : "the first: ")
                + first.outcome().message();
        out.append('\n')
                .append(Wrap.behind("    ", Printable.of(message), width))
                .append("\n\n");
    }

    private static String ids(List<CaseResult> cases) {
        String ids = cases.stream().limit(MOST_IDS).map(CaseResult::id).collect(Collectors.joining(", "));
        return ids + (cases.size() > MOST_IDS ? ", ..." : "");
    }

    /** Why cases were skipped: a run that skips much shows little. */
    private void skipped(String testee, ConformanceResult result, StringBuilder out) {
        List<CaseResult> skips = result.cases().stream()
                .filter(each -> each.testee().equals(testee) && each.outcome().verdict() == Verdict.SKIPPED)
                .toList();
        FailureGroup.of(skips).stream().limit(MOST_REASONS).forEach(group -> {
            String text = testee + " skips " + Figures.count(group.cases().size(), "case") + ": " + group.cause();
            out.append(Wrap.hanging(Printable.of(text), width, "  ")).append('\n');
        });
    }

    private String table(ConformanceResult result) {
        TextTable table = new TextTable(
                "llrrrrrr", "TESTEE", "LANGUAGE", "CASES", "PASSED", "FAILED", "CRASHED", "TIMED OUT", "SKIPPED");
        for (Testee.Identity testee : result.testees()) {
            List<CaseResult> cases = result.cases().stream()
                    .filter(each -> each.testee().equals(testee.name()))
                    .toList();
            table.row(
                    testee.name(),
                    testee.language(),
                    Figures.count(cases.size()),
                    count(cases, Verdict.PASSED),
                    count(cases, Verdict.FAILED),
                    count(cases, Verdict.CRASHED),
                    count(cases, Verdict.TIMED_OUT),
                    count(cases, Verdict.SKIPPED));
        }
        return table.text(style, "");
    }

    private static String count(List<CaseResult> cases, Verdict verdict) {
        return Figures.count(cases.stream()
                .filter(each -> each.outcome().verdict() == verdict)
                .count());
    }

    private String summary(ConformanceResult result, String seconds) {
        String cases = Figures.count(result.cases().size(), "case");
        String expected = result.expectedFailures() == 0
                ? ""
                : ", " + Figures.count(result.expectedFailures(), "expected failure");
        int news = result.news().size();
        String what = news > 0
                ? style.red(Figures.count(news) + " of " + cases + (news == 1 ? " fails" : " fail"))
                : result.isClean() ? style.green(cases + ": all as they must be") : cases + ": none fails anew";
        return "\n" + what + expected + " (" + seconds + ")\n";
    }
}
