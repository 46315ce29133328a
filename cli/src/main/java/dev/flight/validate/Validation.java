package dev.flight.validate;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.validate.FileCheck.Outcome;
import dev.flight.validate.ValidationResult.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Validates files, as many at once as there are processors; the result does not depend on how many. */
public final class Validation {

    private Validation() {}

    public static ValidationResult run(ValidateRequest request) {
        return run(request, () -> {});
    }

    /** Validates; {@code afterEach} is run after each file, by the thread that worked on it. */
    public static ValidationResult run(ValidateRequest request, Runnable afterEach) {
        FileCheck check = new FileCheck(request.catalogue(), request.platforms());
        List<Input> inputs = request.inputs();
        Outcome[] outcomes = new Outcome[inputs.size()];
        IntStream numbers = IntStream.range(0, outcomes.length);
        (outcomes.length > 1 ? numbers.parallel() : numbers).forEach(i -> {
            outcomes[i] = check.check(inputs.get(i));
            afterEach.run();
        });
        return collect(request, outcomes);
    }

    private static ValidationResult collect(ValidateRequest request, Outcome[] outcomes) {
        List<Diagnostic> found = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (int i = 0; i < outcomes.length; i++) {
            Outcome outcome = outcomes[i];
            if (!outcome.passedOver()) {
                files.add(request.inputs().get(i).name());
                suppressed.addAll(outcome.suppressed());
                found.addAll(outcome.findings());
            }
        }
        found.sort(Diagnostic.ORDER);
        suppressed.sort(Comparator.comparing(Suppressed::finding, Diagnostic.ORDER));
        List<Diagnostic> left = without(suppressed, withoutRepeats(found));
        List<Diagnostic> findings = new ArrayList<>();
        for (Diagnostic finding : left) {
            if (!request.baseline().excuses(finding)) {
                findings.add(finding);
            }
        }
        int baselined = left.size() - findings.size();
        if (request.platforms().isEmpty()) {
            findings.addAll(request.baseline().stale(files));
        }
        findings.sort(Diagnostic.ORDER);
        return new ValidationResult(files.size(), findings, suppressed, baselined);
    }

    /** What a base says to ignore, the profiles that extend it find again. */
    private static List<Diagnostic> without(List<Suppressed> suppressed, List<Diagnostic> findings) {
        if (suppressed.isEmpty()) {
            return findings;
        }
        Set<Diagnostic> ignored = new TreeSet<>(Diagnostic.ORDER);
        suppressed.forEach(each -> ignored.add(each.finding()));
        return findings.stream().filter(each -> !ignored.contains(each)).toList();
    }

    /** A mistake in a base is found by every profile that extends it. */
    private static List<Diagnostic> withoutRepeats(List<Diagnostic> sorted) {
        List<Diagnostic> once = new ArrayList<>(sorted.size());
        for (Diagnostic finding : sorted) {
            if (once.isEmpty() || Diagnostic.ORDER.compare(once.get(once.size() - 1), finding) != 0) {
                once.add(finding);
            }
        }
        return once;
    }
}
