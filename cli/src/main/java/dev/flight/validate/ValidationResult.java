package dev.flight.validate;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Severity;
import java.util.List;

/**
 * What a validation found.
 *
 * @param files how many files were looked at
 * @param findings what is to be reported, in {@link Diagnostic#ORDER}
 * @param suppressed findings that a comment in the file says to ignore, in the same order
 * @param baselined how many findings were left out because the baseline knows them
 */
public record ValidationResult(int files, List<Diagnostic> findings, List<Suppressed> suppressed, int baselined) {

    /** A finding that a {@code # flight:ignore} comment suppresses, and the reason that it gives. */
    public record Suppressed(Diagnostic finding, String reason) {}

    public ValidationResult {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
    }

    public long count(Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }
}
