package dev.flight.conformance.source;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects where a source differs from the contract; what is met on two ways is one finding. */
final class Drifts {

    private final SourceLines lines;
    private final Set<Diagnostic> all = new LinkedHashSet<>();

    Drifts(SourceLines lines) {
        this.lines = lines;
    }

    /** An empty collection, to see what would be found. */
    Drifts trial() {
        return new Drifts(lines);
    }

    /** Adds one that breaks the wire. */
    void error(DriftRule rule, Spot spot, String message, @Nullable String hint) {
        add(Severity.ERROR, rule, spot, message, hint);
    }

    /** Adds one that breaks the source only. */
    void warning(DriftRule rule, Spot spot, String message, @Nullable String hint) {
        add(Severity.WARNING, rule, spot, message, hint);
    }

    void add(Severity severity, DriftRule rule, Spot spot, String message, @Nullable String hint) {
        all.add(new Diagnostic(
                rule.id(),
                severity,
                spot.subject() + " " + message,
                lines.location(spot.at()),
                spot.pointer(),
                List.of(spot.contract()),
                hint));
    }

    boolean has(DriftRule rule) {
        return all.stream().anyMatch(each -> each.rule().equals(rule.id()));
    }

    List<Diagnostic> all() {
        return new ArrayList<>(all);
    }
}
