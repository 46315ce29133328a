package dev.flight.trace;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is wrong with a trace: the first {@value #LOCATED} of a kind with their places, the rest counted. */
final class FindingLog {

    static final int LOCATED = 20;

    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<TraceRule, Tally> tallies = new EnumMap<>(TraceRule.class);

    /** How many there were of a kind, and the first that is only counted or stands for all. */
    private static final class Tally {
        private long count;
        private @Nullable Diagnostic kept;
    }

    /** Takes in a finding, made only if it is shown. */
    void add(TraceRule rule, Supplier<Diagnostic> finding) {
        Tally tally = tallies.computeIfAbsent(rule, none -> new Tally());
        tally.count++;
        if (tally.count <= LOCATED) {
            found.add(finding.get());
        } else if (tally.kept == null) {
            tally.kept = finding.get();
        }
    }

    /** All of it so far, with what was only counted. */
    List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(found);
        tallies.forEach((rule, tally) -> {
            if (tally.kept != null) {
                all.add(counted(rule, tally.count - LOCATED, tally.kept));
            }
        });
        return List.copyOf(all);
    }

    private static Diagnostic counted(TraceRule rule, long count, Diagnostic first) {
        String message = "and " + count + " more; the first of them is here";
        return new Diagnostic(rule.id(), first.severity(), message, first.at(), "", List.of(), null);
    }

    /** One finding that says how many lines were left out, and why the first of them. */
    void skipped(long count, Diagnostic first) {
        String message =
                (count == 1 ? "1 line was skipped: " : count + " lines were skipped; the first: ") + first.message();
        found.add(
                new Diagnostic(first.rule(), Severity.WARNING, message, first.at(), "", first.related(), first.hint()));
    }

    /** A place in words for a finding that is one of a kind. */
    void once(TraceRule rule, Location at, String message, String hint) {
        found.add(new Diagnostic(rule.id(), rule.severity(), message, at, "", List.of(), hint));
    }
}
