package dev.flight.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong while reading goes on. */
public final class Findings {

    private final List<Diagnostic> all = new ArrayList<>();
    private int errors;

    public void add(Diagnostic finding) {
        all.add(finding);
        if (finding.severity() == Severity.ERROR) {
            errors++;
        }
    }

    public void addAll(List<Diagnostic> findings) {
        findings.forEach(this::add);
    }

    public void error(String rule, Location at, String pointer, String message, @Nullable String hint) {
        add(new Diagnostic(rule, Severity.ERROR, message, at, pointer, List.of(), hint));
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public List<Diagnostic> all() {
        return List.copyOf(all);
    }
}
