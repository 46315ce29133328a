package dev.flight.bindings.typescript;

import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the contract demands of a record's fields beyond their types, recognized by their names and types. */
record Constraints(Shapes shapes) {

    /** The constraints of a record, each as a pair of the field and its constraint. */
    List<String> of(TypeDefinition type) {
        return type.body() instanceof RecordBody body ? of(type.name(), body) : List.of();
    }

    private List<String> of(String name, RecordBody type) {
        return type.fields().stream()
                .flatMap(field -> constraint(field, name, type).stream()
                        .map(each -> "['" + WireName.camel(field.name()) + "', wire." + each + "]"))
                .toList();
    }

    private Optional<String> constraint(Field field, String name, RecordBody in) {
        return switch (field.name()) {
            case "human-readable" -> when(isSize(name, in), "textIsBytes");
            case "total" -> when(isSnapshot(name, in), "partsAreTotal");
            case "fragmentation-ratio" -> when(isShare(field), "share");
            default -> when(isMoment(field), "milliseconds");
        };
    }

    private static Optional<String> when(boolean holds, String constraint) {
        return holds ? Optional.of(constraint) : Optional.empty();
    }

    private boolean isShare(Field field) {
        WitType type = shapes.target(field.type());
        return type == Primitive.F32 || type == Primitive.F64;
    }

    private boolean isMoment(Field field) {
        String name = field.name();
        WitType type = shapes.target(field.type());
        boolean isNamed = name.equals("timestamp") || name.equals("last-activity") || name.endsWith("-at");
        return isNamed && (type instanceof OptionOf option ? shapes.target(option.element()) : type) == Primitive.U64;
    }

    private boolean isSnapshot(String name, RecordBody type) {
        return name.equals("memory-usage-snapshot")
                && Stream.of("used", "available", "total")
                        .allMatch(each -> field(type, each).filter(this::isSize).isPresent());
    }

    private boolean isSize(Field field) {
        return shapes.target(field.type()) instanceof Reference reference
                && shapes.definition(reference.id()).body() instanceof RecordBody body
                && isSize(reference.id().name(), body);
    }

    private boolean isSize(String name, RecordBody type) {
        return name.equals("memory-size")
                && has(type, "bytes", Primitive.U64)
                && has(type, "human-readable", Primitive.STRING);
    }

    private boolean has(RecordBody type, String name, Primitive primitive) {
        return field(type, name)
                .filter(each -> shapes.target(each.type()) == primitive)
                .isPresent();
    }

    private static Optional<Field> field(RecordBody type, String name) {
        return type.fields().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
