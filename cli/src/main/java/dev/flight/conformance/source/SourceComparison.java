package dev.flight.conformance.source;

import dev.flight.bindings.WireName;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Related;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One folder of sources, held against the contract. */
final class SourceComparison {

    private final ContractTypes contract;
    private final SourceModel model;
    private final SourceLines lines;
    private final Drifts drifts;
    private final Matching matching;
    private final TypeComparison types;

    SourceComparison(ContractTypes contract, SourceModel model, SourceLines lines) {
        this.contract = contract;
        this.model = model;
        this.lines = lines;
        this.drifts = new Drifts(lines);
        this.matching = Matching.of(contract, model, drifts);
        Spelling spelling = new Spelling(model.language(), contract);
        this.types = new TypeComparison(new Sides(contract, model, matching, spelling), drifts);
    }

    /** Compares all that is there. */
    List<Diagnostic> findings() {
        List<Diagnostic> findings = new ArrayList<>();
        model.mistakes().forEach(each -> findings.add(mistake(each)));
        model.types().forEach(each -> matching.of(each).ifPresent(found -> types.pair(found, each, spot(found, each))));
        absent().forEach(this::lookalike);
        findings.addAll(drifts.all());
        return findings;
    }

    /** The types of the contract that the source does not have; other names of a type need not be there. */
    List<TypeDefinition> absent() {
        return contract.written().stream()
                .filter(each -> !(each.body() instanceof AliasBody))
                .filter(each -> !types.covered().contains(each))
                .toList();
    }

    List<TypeDefinition> covered() {
        return List.copyOf(types.covered());
    }

    /** A finding for a type that has to be there and is not. */
    Diagnostic absent(TypeDefinition type) {
        String name = WireName.pascal(type.name());
        return Finding.error(DriftRule.TYPE_ABSENT.id(), lines.folder(), "/" + name)
                .says("there is no " + name + " in the " + model.language().title() + " sources")
                .because(new Related("the contract: " + type.name(), type.at()))
                .hint("write it, or mark the type that stands for it: `" + mark(type) + "` in the comment above it")
                .diagnostic();
    }

    private String mark(TypeDefinition type) {
        return (model.language() == Language.GO ? "flight:type " : "@flight ") + type.name();
    }

    private Diagnostic mistake(SourceMistake mistake) {
        return Finding.error(DriftRule.COMPILE.id(), lines.location(mistake.at()), "")
                .says(mistake.message())
                .hint("what can still be read is compared all the same")
                .diagnostic();
    }

    private void lookalike(TypeDefinition definition) {
        List<SourceType> free = model.types().stream()
                .filter(each -> each.isOwn() && each.isExported() && each.mapped() == null)
                .filter(each -> matching.of(each).isEmpty() && !types.isVisited(each))
                .toList();
        Optional<SourceType> found = Lookalikes.of(definition, free);
        found.ifPresent(each -> {
            Spot spot = spot(definition, each);
            drifts.warning(
                    DriftRule.TYPE_NAME,
                    spot,
                    "looks like `" + definition.name() + "` of the contract, and is compared with it",
                    "call it " + WireName.pascal(definition.name()) + ", or write `" + mark(definition)
                            + "` in the comment above it (`"
                            + (model.language() == Language.GO ? "flight:type -" : "@flight -")
                            + "` if it is another)");
            matching.put(each, definition);
            types.pair(definition, each, spot);
        });
    }

    private static Spot spot(TypeDefinition definition, SourceType type) {
        Related line = new Related("the contract: " + definition.name(), definition.at());
        return new Spot(type.name(), type.at(), line, "/" + type.name());
    }
}
