package dev.flight.validate;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.validate.ValidationResult.Suppressed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was found in a file, and in the profiles that it is held against.
 *
 * @param files what was looked at, by its names in findings; empty for what was met in a folder and is none of Flight's
 */
record Outcome(List<Diagnostic> findings, List<Suppressed> suppressed, Set<String> files) {

    static final Outcome NOTHING = new Outcome(List.of(), List.of(), Set.of());

    Outcome {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        files = Set.copyOf(files);
    }

    /** Both together. */
    Outcome and(Outcome other) {
        if (other.equals(NOTHING)) {
            return this;
        }
        List<Diagnostic> allFindings = new ArrayList<>(findings);
        allFindings.addAll(other.findings);
        List<Suppressed> allSuppressed = new ArrayList<>(suppressed);
        allSuppressed.addAll(other.suppressed);
        Set<String> allFiles = new TreeSet<>(files);
        allFiles.addAll(other.files);
        return new Outcome(allFindings, allSuppressed, allFiles);
    }
}
