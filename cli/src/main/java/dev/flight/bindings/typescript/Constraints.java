package dev.flight.bindings.typescript;

import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import java.util.List;
import java.util.Optional;

/** What the contract demands of a record's fields beyond their types, recognized by their names and types. */
record Constraints(Shapes shapes) {

    /** The constraints of a record, each as a member of an object of TypeScript. */
    List<String> of(RecordBody type) {
        return type.fields().stream()
                .flatMap(field -> constraint(field, type).stream()
                        .map(each -> WireName.camel(field.name()) + ": wire." + each))
                .toList();
    }

    private Optional<String> constraint(Field field, RecordBody in) {
        return switch (field.name()) {
            case "human-readable" -> isSize(in) ? Optional.of("textIsBytes") : Optional.empty();
            case "total" -> hasSizes(in, "used", "available", "total") ? Optional.of("partsAreTotal") : Optional.empty();
            case "fragmentation-ratio" -> isShare(field) ? Optional.of("share") : Optional.empty();
            default -> isMoment(field) ? Optional.of("milliseconds") : Optional.empty();
        };
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

    private boolean hasSizes(RecordBody type, String... names) {
        return List.of(names).stream()
                .allMatch(name -> field(type, name).filter(each -> isSize(each.type())).isPresent());
    }

    private boolean isSize(WitType type) {
        return shapes.target(type) instanceof Reference reference
                && shapes.definition(reference.id()).body() instanceof RecordBody body
                && isSize(body);
    }

    private boolean isSize(RecordBody type) {
        return has(type, "bytes", Primitive.U64) && has(type, "human-readable", Primitive.STRING);
    }

    private boolean has(RecordBody type, String name, Primitive primitive) {
        return field(type, name).filter(each -> shapes.target(each.type()) == primitive).isPresent();
    }

    private static Optional<Field> field(RecordBody type, String name) {
        return type.fields().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
