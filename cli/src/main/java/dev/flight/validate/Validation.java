package dev.flight.validate;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.validate.ValidationResult.Suppressed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        OneName names = new OneName(request.inputs());
        List<Diagnostic> found = new ArrayList<>();
        Map<Diagnostic, Suppressed> suppressed = new TreeMap<>(Diagnostic.ORDER);
        Set<String> lookedAt = new HashSet<>();
        for (Outcome outcome : outcomes) {
            outcome.findings().forEach(finding -> found.add(names.of(finding)));
            outcome.suppressed()
                    .forEach(each -> suppressed.putIfAbsent(
                            names.of(each.finding()), new Suppressed(names.of(each.finding()), each.reason())));
            outcome.files().forEach(file -> lookedAt.add(names.of(file)));
        }
        found.sort(Diagnostic.ORDER);
        List<Diagnostic> left = without(suppressed.keySet(), withoutRepeats(found));
        List<Diagnostic> findings = new ArrayList<>();
        for (Diagnostic finding : left) {
            if (!request.baseline().excuses(finding)) {
                findings.add(finding);
            }
        }
        int baselined = left.size() - findings.size();
        int files = count(request.inputs(), lookedAt, findings);
        if (request.platforms().isEmpty()) {
            findings.addAll(request.baseline().stale(lookedAt));
        }
        findings.sort(Diagnostic.ORDER);
        return new ValidationResult(files, findings, List.copyOf(suppressed.values()), baselined);
    }

    /** The inputs that were looked at, and the profiles used by them that something was found in. */
    private static int count(List<Input> inputs, Set<String> lookedAt, List<Diagnostic> findings) {
        Set<String> files = new HashSet<>();
        inputs.stream().map(Input::name).filter(lookedAt::contains).forEach(files::add);
        findings.stream()
                .map(finding -> finding.at().file())
                .filter(lookedAt::contains)
                .forEach(files::add);
        return files.size();
    }

    /** What a base says to ignore, the profiles that extend it find again. */
    private static List<Diagnostic> without(Set<Diagnostic> ignored, List<Diagnostic> findings) {
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
