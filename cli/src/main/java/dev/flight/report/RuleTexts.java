package dev.flight.report;

/** What there is to say about a rule apart from any finding. */
public interface RuleTexts {

    /** For want of better: a rule's id. */
    RuleTexts IDS = new RuleTexts() {
        @Override
        public String title(String rule) {
            return rule;
        }

        @Override
        public String help(String rule) {
            return rule;
        }
    };

    /** What the rule checks, in one sentence. */
    String title(String rule);

    /** The page on the rule, in Markdown that reads as plain text too. */
    String help(String rule);
}
