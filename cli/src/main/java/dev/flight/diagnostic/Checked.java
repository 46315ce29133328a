package dev.flight.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read and what is wrong with it. The value is null when too little could be read to go on. */
public record Checked<T>(@Nullable T value, List<Diagnostic> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }
}
