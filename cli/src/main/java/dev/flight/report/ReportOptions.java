package dev.flight.report;

import dev.flight.validate.SourceRoot;

/**
 * What a report says of its surroundings.
 *
 * @param version this program's
 * @param rules the texts of the rules, for formats that carry them
 * @param root where paths start, the repository where a code host reads the report
 */
public record ReportOptions(String version, RuleTexts rules, SourceRoot root) {}
