package dev.flight.expect;

import dev.flight.diagnostic.Suggestion;
import dev.flight.unit.Parsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads expectations.
 *
 * <pre>
 * expectation = metric [ "(" name "=" value { "," name "=" value } ")" ] [ "." part ] comparison figure
 * comparison  = "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "==" | "!="
 * </pre>
 *
 * <p>Blanks may stand between any two of these. The figure is of the metric's quantity: a size, a time, a ratio or a number.
 *
 * @param <R> the kind of result
 */
public final class ExpectationParser<R> {

    private final List<Metric<R>> metrics;
    private final Set<String> selectorNames;
    private String text = "";
    private int at;

    /** A parser that knows these metrics and what results can be selected by. */
    public ExpectationParser(List<Metric<R>> metrics, Set<String> selectorNames) {
        this.metrics = metrics;
        this.selectorNames = selectorNames;
    }

    /** What came of an expression: an expectation, or what is wrong with it. */
    public sealed interface Result<R> {

        /** It was read. */
        record Read<R>(Expectation<R> expectation) implements Result<R> {}

        /** It was not. */
        record Refused<R>(Mistake mistake) implements Result<R> {}
    }

    /** Reads one expression. */
    public Result<R> parse(String expression) {
        text = expression;
        at = 0;
        try {
            return new Result.Read<>(expectation());
        } catch (Stopped stopped) {
            return new Result.Refused<>(stopped.mistake);
        }
    }

    private Expectation<R> expectation() {
        skipBlanks();
        int start = at;
        String name = word("a metric", "start with one of " + String.join(", ", Metric.names(metrics)));
        Map<String, String> selectors = selectors();
        if (take(".")) {
            name = name + "." + word("a part of the metric", "write its name behind the dot, as fragmentation.mean");
            if (selectors.isEmpty()) {
                selectors = selectors();
            }
        }
        Metric<R> metric = metric(name, start);
        Comparison comparison = comparison();
        double expected = figure(metric);
        return new Expectation<>(text.strip(), metric, selectors, comparison, expected);
    }

    private Metric<R> metric(String name, int start) {
        for (Metric<R> metric : metrics) {
            if (metric.name().equals(name)) {
                return metric;
            }
        }
        throw stop(start, "there is no metric `" + name + "`", Suggestion.hint(name, Metric.names(metrics)));
    }

    private Map<String, String> selectors() {
        Map<String, String> selectors = new LinkedHashMap<>();
        if (!take("(")) {
            return selectors;
        }
        do {
            skipBlanks();
            int start = at;
            String name = word("the name of a selector", "write (name=value), as (platform=psp)");
            if (!selectorNames.contains(name)) {
                throw stop(start, "results are not selected by `" + name + "`", Suggestion.hint(name, selectorNames));
            }
            if (!take("=")) {
                throw stop(at, "`=` is missing behind `" + name + "`", "write (" + name + "=value)");
            }
            if (selectors.put(name, word("a value", "write (" + name + "=value)")) != null) {
                throw stop(start, "`" + name + "` is selected twice", "leave one of them out");
            }
        } while (take(","));
        if (!take(")")) {
            throw stop(at, "`)` is missing", "close the list of selectors");
        }
        return selectors;
    }

    private Comparison comparison() {
        for (Comparison comparison : Comparison.LONGEST_FIRST) {
            if (take(comparison.sign())) {
                return comparison;
            }
        }
        throw stop(at, "a comparison is due here", comparisonHint());
    }

    private String comparisonHint() {
        if (text.startsWith("=<", at) || text.startsWith("=>", at)) {
            return "write " + text.charAt(at + 1) + "=";
        }
        return text.startsWith("=", at) ? "write == for equality" : "write one of <, <=, >, >=, ==, !=";
    }

    private double figure(Metric<R> metric) {
        skipBlanks();
        String figure = text.substring(at).strip();
        if (figure.isEmpty()) {
            throw stop(
                    at,
                    "the figure to compare with is missing",
                    "write " + metric.quantity().form());
        }
        Parsed<Double> parsed = metric.quantity().parse(figure);
        if (parsed instanceof Parsed.Bad<Double> bad) {
            throw stop(
                    at,
                    bad.problem(),
                    metric.name() + " takes " + metric.quantity().form() + "; " + bad.hint());
        }
        return ((Parsed.Value<Double>) parsed).value();
    }

    private String word(String what, String hint) {
        skipBlanks();
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw stop(start, what + " is due here", hint);
        }
        return text.substring(start, at);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '#' || c == '/';
    }

    private boolean take(String sign) {
        skipBlanks();
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static Stopped stop(int index, String problem, String hint) {
        return new Stopped(new Mistake(index, problem, hint));
    }

    private static final class Stopped extends RuntimeException {

        private final transient Mistake mistake;

        Stopped(Mistake mistake) {
            super(mistake.problem(), null, false, false);
            this.mistake = mistake;
        }
    }
}
