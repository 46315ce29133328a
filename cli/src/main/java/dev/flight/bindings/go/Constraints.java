package dev.flight.bindings.go;

import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import java.util.List;
import java.util.stream.Stream;

/** The constraints beyond shape of a record, known by the names and types of its fields. */
final class Constraints {

    private final GoType type;
    private final RecordBody body;
    private final Layout layout;

    Constraints(GoType type, RecordBody body, Layout layout) {
        this.type = type;
        this.body = body;
        this.layout = layout;
    }

    /** What reads and writes a field, with what must hold of its value alone. */
    String codec(Field field, String codec) {
        WitType written = layout.resolved(field.type());
        if (isMoment(field.name()) && written == Primitive.U64) {
            return "wire.Uint64.Checked(wire.Millis)";
        }
        if (isMoment(field.name())
                && written instanceof OptionOf option
                && layout.resolved(option.element()) == Primitive.U64) {
            return "wire.Optional(wire.Uint64.Checked(wire.Millis))";
        }
        return field.name().equals("fragmentation-ratio") && written == Primitive.F32
                ? "wire.Float32.Checked(wire.Share)"
                : codec;
    }

    /** Moments are called so all over the contract; durations end in their unit. */
    private static boolean isMoment(String name) {
        return name.equals("timestamp") || name.endsWith("-at") || name.equals("last-activity");
    }

    /** What must hold between a field and others; nothing for most. */
    String between(Field field) {
        if (isSize() && field.name().equals("human-readable")) {
            return holding("", "wire.SizeText(v.HumanReadable, v.Bytes)");
        }
        return isSnapshot() && field.name().equals("total")
                ? holding("bytes", "wire.Sum(v.Used.Bytes, v.Available.Bytes, v.Total.Bytes)")
                : "";
    }

    private String holding(String inside, String check) {
        String header = "func(v *" + type.name() + ") (string, string)";
        return ".Holding(\"" + inside + "\", " + FunctionLiteral.of(header, "return " + check) + ")";
    }

    private boolean isSize() {
        return isSize(type.witName(), body);
    }

    /** Whether a record is an amount of memory, for programs and for people. */
    static boolean isSize(String name, RecordBody body) {
        return name.equals("memory-size")
                && has(body, "bytes", Primitive.U64)
                && has(body, "human-readable", Primitive.STRING);
    }

    private static boolean has(RecordBody body, String name, WitType type) {
        return body.fields().contains(body.fields().stream()
                .filter(field -> field.name().equals(name) && field.type().equals(type))
                .findFirst()
                .orElse(null));
    }

    private boolean isSnapshot() {
        return type.witName().equals("memory-usage-snapshot")
                && Stream.of("total", "used", "available").allMatch(this::isFieldOfSize);
    }

    private boolean isFieldOfSize(String name) {
        List<WitType> types = body.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> layout.resolved(field.type()))
                .toList();
        return types.size() == 1
                && types.get(0) instanceof Reference named
                && layout.type(named.id()).body() instanceof RecordBody size
                && isSize(layout.type(named.id()).witName(), size);
    }
}
