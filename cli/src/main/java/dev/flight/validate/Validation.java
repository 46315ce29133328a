package dev.flight.validate;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.validate.FileCheck.Outcome;
import dev.flight.validate.ValidationResult.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Validates files, as many at once as there are processors; the result does not depend on how many. */
public final class Validation {

    private Validation() {}

    public static ValidationResult run(ValidateRequest request) {
        FileCheck check = new FileCheck(request.catalogue(), request.platforms());
        List<Input> inputs = request.inputs();
        Outcome[] outcomes = new Outcome[inputs.size()];
        IntStream numbers = IntStream.range(0, outcomes.length);
        (outcomes.length > 1 ? numbers.parallel() : numbers).forEach(i -> outcomes[i] = check.check(inputs.get(i)));
        return collect(request, outcomes);
    }

    private static ValidationResult collect(ValidateRequest request, Outcome[] outcomes) {
        Set<Diagnostic> found = new LinkedHashSet<>();
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
        // What is wrong with a base is found again with each profile that extends it: it counts once.
        suppressed.forEach(each -> found.remove(each.finding()));
        List<Diagnostic> findings = new ArrayList<>();
        for (Diagnostic finding : found) {
            if (!request.baseline().excuses(finding)) {
                findings.add(finding);
            }
        }
        int baselined = found.size() - findings.size();
        findings.addAll(request.baseline().stale(files));
        findings.sort(Diagnostic.ORDER);
        suppressed.sort(Comparator.comparing(Suppressed::finding, Diagnostic.ORDER));
        return new ValidationResult(files.size(), findings, suppressed, baselined);
    }
}
