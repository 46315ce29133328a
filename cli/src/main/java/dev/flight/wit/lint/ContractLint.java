package dev.flight.wit.lint;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Findings;
import dev.flight.wit.Contract;
import java.util.ArrayList;
import java.util.List;

/** The rules for contracts, in the order in which a reader would ask. */
public final class ContractLint {

    private static final List<LintRule> ALL = List.of(
            new JsonTraps(),
            new NameCollision(),
            new GateOrder(),
            new NoVersion(),
            new ReservedName(),
            new UpperCase(),
            new Unused(),
            new MissingDocs());

    private ContractLint() {}

    /** What breaks a rule, in {@link Diagnostic#ORDER}. */
    public static List<Diagnostic> check(Contract contract) {
        Linted linted = new Linted(contract);
        Findings findings = new Findings();
        ALL.forEach(each -> each.check(linted, findings));
        List<Diagnostic> sorted = new ArrayList<>(findings.all());
        sorted.sort(Diagnostic.ORDER);
        return sorted;
    }
}
