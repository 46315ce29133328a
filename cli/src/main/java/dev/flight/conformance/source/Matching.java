package dev.flight.conformance.source;

import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Suggestion;
import dev.flight.wit.TypeDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which type of the source stands for which of the contract: by a comment that says so, else by its name. */
final class Matching {

    /** In a comment: a type stands for none of the contract's. */
    private static final String NONE = "-";

    private final Map<String, TypeDefinition> byId = new LinkedHashMap<>();

    private Matching() {}

    static Matching of(ContractTypes contract, SourceModel model, Drifts drifts) {
        Matching matching = new Matching();
        for (SourceType type : model.types()) {
            if (type.mapped() != null) {
                matching.marked(type, type.mapped(), contract.written(), drifts);
            } else if (type.isOwn() && type.isExported()) {
                named(type, contract.written()).ifPresent(found -> matching.put(type, found));
            }
        }
        return matching;
    }

    void put(SourceType type, TypeDefinition definition) {
        byId.put(type.id(), definition);
    }

    Optional<TypeDefinition> of(SourceType type) {
        return Optional.ofNullable(byId.get(type.id()));
    }

    /** Whether both are compared on their own. */
    boolean pairs(SourceType type, TypeDefinition definition) {
        return definition.equals(byId.get(type.id()));
    }

    private void marked(SourceType type, String mark, List<TypeDefinition> all, Drifts drifts) {
        Optional<TypeDefinition> found = all.stream()
                .filter(each -> each.name().equals(mark) || qualified(each).equals(mark))
                .findFirst();
        if (found.isPresent()) {
            put(type, found.get());
        } else if (!mark.equals(NONE)) {
            TreeSet<String> names = new TreeSet<>();
            all.forEach(each -> names.add(each.name()));
            Spot spot = new Spot(
                    type.name(),
                    type.at(),
                    new Related("the contract's first type", all.get(0).at()),
                    "/" + type.name());
            drifts.error(
                    DriftRule.UNKNOWN_TYPE,
                    spot,
                    "is marked as `" + mark + "`, which is no type of the contract",
                    Suggestion.hint(mark, names));
        }
    }

    private static String qualified(TypeDefinition type) {
        return type.id().in().simple() + "/" + type.name();
    }

    /** Of several of one name, the one whose package is named like the source's. */
    private static Optional<TypeDefinition> named(SourceType type, List<TypeDefinition> all) {
        List<TypeDefinition> same = all.stream()
                .filter(each -> Names.same(each.name(), type.name()))
                .toList();
        return same.stream()
                .filter(each -> Names.plain(type.home())
                        .contains(Names.plain(each.id().in().simple())))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }
}
