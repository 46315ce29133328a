package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.LiteralsShape;
import dev.flight.conformance.source.Shape.ObjectShape;
import dev.flight.diagnostic.Suggestion;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.RecordBody;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Types of a source that look like one of the contract's and go by another name. */
final class Lookalikes {

    /** With the same fields, the name does not matter. */
    private static final double SAME = 0.75;

    /** With a similar name, half of the fields are enough. */
    private static final double SIMILAR = 0.5;

    /** Two records with this few fields may well be alike by chance. */
    private static final int FEW = 3;

    private Lookalikes() {}

    /** The type that is most like a definition, among those that stand for nothing else. */
    static Optional<SourceType> of(TypeDefinition definition, List<SourceType> among) {
        return among.stream()
                .filter(each -> isLike(definition, each))
                .max(Comparator.comparingDouble(each -> share(definition, each)));
    }

    private static boolean isLike(TypeDefinition definition, SourceType type) {
        double share = share(definition, type);
        boolean isNear = Suggestion.nearest(Names.plain(type.name()), List.of(Names.plain(definition.name())))
                        .isPresent()
                || Names.extendsOther(type.name(), definition.name());
        return (isNear && share >= SIMILAR) || (size(definition) >= FEW && share >= SAME);
    }

    /** How much of a definition and of a type is the same. */
    private static double share(TypeDefinition definition, SourceType type) {
        if (definition.body() instanceof RecordBody record && type.shape() instanceof ObjectShape object) {
            int most = Math.max(record.fields().size(), object.fields().size());
            return most == 0 ? 0 : (double) RecordComparison.shared(record, object) / most;
        }
        if (definition.body() instanceof EnumBody values && type.shape() instanceof LiteralsShape literals) {
            int most = Math.max(values.cases().size(), literals.values().size());
            long same = values.cases().stream()
                    .filter(each -> literals.values().stream().anyMatch(one -> Names.same(one.value(), each.name())))
                    .count();
            return most == 0 ? 0 : (double) same / most;
        }
        return 0;
    }

    private static int size(TypeDefinition definition) {
        if (definition.body() instanceof RecordBody record) {
            return record.fields().size();
        }
        return definition.body() instanceof EnumBody values ? values.cases().size() : 0;
    }
}
