package dev.flight.bindings.typescript;

import dev.flight.bindings.Constraints;
import dev.flight.bindings.Shapes;
import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.Primitive;
import java.util.List;
import java.util.Optional;

/** What must hold of a record's fields beyond their types, as an argument of its codec. */
record FieldConstraints(Shapes shapes) {

    /** The constraints of a record, each as a pair of the field and its constraint. */
    List<String> of(TypeDefinition type) {
        return type.body() instanceof RecordBody body ? of(type, body) : List.of();
    }

    private List<String> of(TypeDefinition type, RecordBody body) {
        Constraints constraints = new Constraints(shapes);
        return body.fields().stream()
                .flatMap(field -> constraint(field, type, constraints).stream()
                        .map(each -> "['" + WireName.camel(field.name()) + "', wire." + each + "]"))
                .toList();
    }

    private Optional<String> constraint(Field field, TypeDefinition in, Constraints constraints) {
        return switch (field.name()) {
            case "human-readable" -> when(constraints.isSize(in), "textIsBytes");
            case "total" -> when(constraints.isSum(in), "partsAreTotal");
            case "fragmentation-ratio" -> when(isShare(field), "share");
            default -> when(constraints.isTime(field), "milliseconds");
        };
    }

    private static Optional<String> when(boolean holds, String constraint) {
        return holds ? Optional.of(constraint) : Optional.empty();
    }

    private boolean isShare(Field field) {
        WitType type = shapes.target(field.type());
        return type == Primitive.F32 || type == Primitive.F64;
    }
}
