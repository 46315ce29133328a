package dev.flight.report;

/**
 * What a report says of its surroundings.
 *
 * @param version this program's
 * @param rules the texts of the rules, for formats that carry them
 * @param root where paths start, for formats that code hosts read
 */
public record ReportOptions(String version, RuleTexts rules, SourceRoot root) {}
