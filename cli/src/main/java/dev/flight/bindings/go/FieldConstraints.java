package dev.flight.bindings.go;

import dev.flight.bindings.Constraints;
import dev.flight.bindings.Shapes;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.WitType.OptionOf;

/** The constraints beyond shape of a record, as what reads and writes its fields says them. */
final class FieldConstraints {

    private final TypeDefinition type;
    private final String name;
    private final Shapes shapes;
    private final Constraints constraints;

    FieldConstraints(GoType type, Shapes shapes) {
        this.type = type.definition();
        this.name = type.name();
        this.shapes = shapes;
        this.constraints = new Constraints(shapes);
    }

    /** What reads and writes a field, with what must hold of its value alone. */
    String codec(Field field, String codec) {
        if (constraints.isTime(field)) {
            String moment = "wire.Uint64.Checked(wire.Millis)";
            return shapes.target(field.type()) instanceof OptionOf ? "wire.Optional(" + moment + ")" : moment;
        }
        return constraints.isRatio(field) ? "wire.Float32.Checked(wire.Share)" : codec;
    }

    /** What must hold between a field and others; nothing for most. */
    String between(Field field) {
        if (constraints.isSize(type) && field.name().equals("human-readable")) {
            return holding("", "wire.SizeText(v.HumanReadable, v.Bytes)");
        }
        return constraints.isSum(type) && field.name().equals("total")
                ? holding("bytes", "wire.Sum(v.Used.Bytes, v.Available.Bytes, v.Total.Bytes)")
                : "";
    }

    private String holding(String inside, String check) {
        String header = "func(v *" + name + ") (string, string)";
        return ".Holding(\"" + inside + "\", " + FunctionLiteral.of(header, "return " + check) + ")";
    }
}
