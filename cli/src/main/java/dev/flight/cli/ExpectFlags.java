package dev.flight.cli;

import dev.flight.expect.Expectation;
import dev.flight.expect.ExpectationParser;
import dev.flight.expect.Metric;
import dev.flight.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option that says what a result must be. */
final class ExpectFlags {

    @Option(
            names = "--expect",
            paramLabel = "EXPRESSION",
            description = "What must hold, as `fragmentation < 0.3`, `peakLive(platform=psp) <= 20MB` or"
                    + " `pressure.critical == 0s`; else the exit code is 1. Repeatable. `flight explain simulate/expect` lists what"
                    + " can be asked.")
    List<String> expressions = new ArrayList<>();

    /** The expectations, read; one that cannot be is a mistake of usage that shows where. */
    static <R> List<Expectation<R>> read(List<String> expressions, List<Metric<R>> metrics, Set<String> selectors) {
        List<Expectation<R>> all = new ArrayList<>();
        for (String expression : expressions) {
            ExpectationParser.Result<R> result = new ExpectationParser<>(metrics, selectors).parse(expression);
            if (result instanceof ExpectationParser.Result.Refused<R> refused) {
                var mistake = refused.mistake();
                int columns = Printable.width(Printable.of(expression.substring(0, mistake.index())));
                throw new UsageError(
                        "--expect: " + mistake.problem(),
                        List.of("  " + expression, "  " + " ".repeat(columns) + "^ " + mistake.hint()));
            }
            all.add(((ExpectationParser.Result.Read<R>) result).expectation());
        }
        return all;
    }
}
