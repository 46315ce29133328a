package dev.flight.cli;

import dev.flight.explain.ExplainPage;
import dev.flight.explain.ExplainPages;
import dev.flight.report.RuleTexts;

/** The texts of the rules, from their pages. */
final class PageTexts implements RuleTexts {

    private final ExplainPages pages = new ExplainPages();

    @Override
    public String title(String rule) {
        return pages.find(rule).map(ExplainPage::summary).orElse(rule);
    }

    @Override
    public String help(String rule) {
        return pages.find(rule)
                .map(page -> page.summary() + "\n\n" + page.body())
                .orElse(rule);
    }
}
