package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.RefShape;
import java.util.Optional;

/** Both sides of a comparison: the contract, and the source with what its types stand for. */
record Sides(ContractTypes contract, SourceModel model, Matching matching, Spelling spelling) {

    Language language() {
        return model.language();
    }

    boolean isGo() {
        return model.language() == Language.GO;
    }

    /** The named type of a shape that is a name. */
    Optional<SourceType> named(Shape shape) {
        return shape instanceof RefShape ref ? model.type(ref.id()) : Optional.empty();
    }

    /** The shape behind names, as far as no code of its own writes it. */
    Shape resolved(Shape shape) {
        Shape at = shape;
        for (int steps = 0; steps < 64; steps++) {
            Optional<SourceType> type = named(at);
            if (type.isEmpty() || type.get().writer() != null) {
                return at;
            }
            at = type.get().shape();
        }
        return at;
    }
}
