package dev.flight.bindings;

import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold of values beyond their shape, for types that are known by their names and fields. */
public final class Constraints {

    private static final String SIZE = "memory-size";
    private static final String SNAPSHOT = "memory-usage-snapshot";

    private final Shapes shapes;
    private final Map<TypeDefinition, Boolean> known = new HashMap<>();

    public Constraints(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Whether it is an amount in bytes beside the same amount as text. */
    public boolean isSize(TypeDefinition type) {
        return type.name().equals(SIZE)
                && is(type, "bytes", Primitive.U64)
                && is(type, "human-readable", Primitive.STRING);
    }

    /** Whether it has two amounts that make up a third. */
    public boolean isSum(TypeDefinition type) {
        return type.name().equals(SNAPSHOT)
                && List.of("used", "available", "total").stream()
                        .allMatch(name ->
                                field(type, name).filter(this::isSizeField).isPresent());
    }

    private boolean isSizeField(Field field) {
        return shapes.target(field.type()) instanceof Reference reference && isSize(shapes.definition(reference));
    }

    /** Whether a field is a moment, in milliseconds since 1970. */
    public boolean isTime(Field field) {
        boolean named = field.name().equals("timestamp")
                || field.name().equals("last-activity")
                || field.name().endsWith("-at");
        WitType target = shapes.target(field.type());
        WitType some = target instanceof OptionOf option ? shapes.target(option.element()) : target;
        return named && some == Primitive.U64;
    }

    /** Whether a field is a share of a whole. */
    public boolean isRatio(Field field) {
        return field.name().equals("fragmentation-ratio") && shapes.target(field.type()) == Primitive.F32;
    }

    /** Whether anything must hold of a type's values, or of what they hold. */
    public boolean has(WitType type) {
        return Shapes.within(type)
                .anyMatch(part -> part instanceof Reference reference && has(shapes.definition(reference)));
    }

    /** The same for a named type. */
    public boolean has(TypeDefinition type) {
        Boolean already = known.get(type);
        if (already == null) {
            already = isSize(type)
                    || isSum(type)
                    || fields(type).stream().anyMatch(field -> isTime(field) || isRatio(field))
                    || Shapes.used(type).anyMatch(this::has);
            known.put(type, already);
        }
        return already;
    }

    private static List<Field> fields(TypeDefinition type) {
        return type.body() instanceof RecordBody body ? body.fields() : List.of();
    }

    private static Optional<Field> field(TypeDefinition type, String name) {
        return fields(type).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private boolean is(TypeDefinition type, String name, Primitive kind) {
        return field(type, name)
                .filter(field -> shapes.target(field.type()) == kind)
                .isPresent();
    }
}
