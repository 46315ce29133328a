package dev.flight.bindings.java;

import dev.flight.bindings.Constraints;
import dev.flight.bindings.GeneratedFile;
import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Java that reads, writes and checks one type. */
final class CodecSource {

    private static final int MOST_ON_A_LINE = 3;

    private final TypeDefinition type;
    private final String name;
    private final String boxed;
    private final JavaFile file;
    private final JavaTypes types;
    private final Constraints constraints;

    CodecSource(TypeDefinition type, JavaFile file, JavaTypes types, Constraints constraints) {
        this.type = type;
        this.name = types.names().codec(type.id()).simple();
        this.boxed = types.boxed(new Reference(type.id()));
        this.file = file;
        this.types = types;
        this.constraints = constraints;
    }

    GeneratedFile write() {
        file.add("/** The JSON of {@code " + type.name() + "}. */\npublic final class " + name + " extends "
                + types.wire("Codec") + "<" + boxed + "> {\n");
        file.add("    public static final " + name + " CODEC = new " + name + "();\n");
        if (type.body() instanceof RecordBody body) {
            record(body.fields());
        } else if (type.body() instanceof VariantBody body) {
            new VariantCodec(type, body.cases(), file, types, constraints).write();
        } else if (type.body() instanceof AliasBody body) {
            alias(body.target());
        } else {
            choices();
        }
        return file.add("}").done();
    }

    /** The constructor, which says what the type is called. */
    static String constructor(String name, String title) {
        return "    private " + name + "() {\n        super(\"" + title + "\");\n    }\n";
    }

    private String constructor() {
        return constructor(name, types.names().title(type));
    }

    /** The head of a method of all codecs. */
    static String method(JavaTypes types, String head) {
        return "    @" + types.jdk("java.lang.Override") + "\n    public " + head + " {";
    }

    private void record(List<Field> fields) {
        List<String> keys = fields.stream()
                .map(field -> '"' + WireName.camel(field.name()) + (option(field) == null ? "" : "?") + '"')
                .toList();
        file.add("    private static final " + types.wire("Fields") + " FIELDS = " + types.wire("Fields") + ".of("
                + arguments("            ", keys) + ");\n");
        file.add(constructor());
        read(fields);
        write(fields);
        check(fields);
    }

    private @Nullable OptionOf option(Field field) {
        return types.shapes().target(field.type()) instanceof OptionOf option ? option : null;
    }

    private void read(List<Field> fields) {
        String absent = types.wire("JsonReader") + ".absent()";
        file.add(method(types, boxed + " read(" + types.wire("JsonReader") + " in)"));
        file.add("        if (!in.object(FIELDS)) {\n            return " + absent + ";\n        }");
        for (Field field : fields) {
            file.add("        " + types.of(field.type()) + " " + local(field) + " = " + types.initial(field.type())
                    + ";");
        }
        file.add(
                "        for (int field = in.field(); field >= 0; field = in.field()) {\n            switch (field) {");
        ReadCode reads = new ReadCode(types);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            file.add(
                    "                case " + i + " -> " + local(field) + " = " + reads.read(field.type(), "in") + ";");
        }
        file.add("                default -> throw new " + types.jdk("java.lang.AssertionError")
                + "(field);\n            }\n        }");
        file.add("        return in.complete()\n                ? new " + boxed + "("
                + arguments(
                        "                        ",
                        fields.stream().map(this::local).toList()) + ")\n                : " + absent + ";\n    }\n");
    }

    /** On the same line, or each on its own when they are many. */
    private static String arguments(String indent, List<String> all) {
        return all.size() > MOST_ON_A_LINE ? "\n" + indent + String.join(",\n" + indent, all) : String.join(", ", all);
    }

    private String local(Field field) {
        return JavaName.local(types.component(field));
    }

    private void write(List<Field> fields) {
        file.add(method(types, "void write(" + boxed + " value, " + types.wire("JsonWriter") + " out)"));
        file.add("        out.open();");
        for (int i = 0; i < fields.size(); i++) {
            field(fields.get(i), i);
        }
        file.add("        out.close();\n    }");
    }

    private void field(Field field, int index) {
        WriteCode writes = new WriteCode(types);
        String value = "value." + types.component(field) + "()";
        String key = "out.key(FIELDS.key(" + index + "))";
        OptionOf option = option(field);
        if (option == null) {
            file.add("        " + writes.write(field.type(), value, key) + ";");
            return;
        }
        String some = types.shapes().target(option.element()) instanceof OptionOf
                ? writes.write(field.type(), value, key)
                : writes.write(option.element(), value + ".get()", key);
        file.add("        if (" + value + ".isPresent()) {\n            " + some + ";\n        }");
    }

    private void check(List<Field> fields) {
        if (!constraints.has(type)) {
            return;
        }
        file.add("\n" + method(types, "void check(" + boxed + " value, " + types.wire("Checks") + " checks)"));
        CheckCode checks = new CheckCode(types, constraints);
        for (Field field : fields) {
            String key = WireName.camel(field.name());
            String value = "value." + types.component(field) + "()";
            if (constraints.isTime(field)) {
                file.add("        checks.time(\"" + key + "\", " + value + ");");
            } else if (constraints.isRatio(field)) {
                file.add("        checks.ratio(\"" + key + "\", " + value + ");");
            }
            String statement = checks.statement(field.type(), key, value);
            if (!statement.isEmpty()) {
                file.add("        " + statement);
            }
        }
        if (constraints.isSize(type)) {
            file.add("        checks.size(\"humanReadable\", value.humanReadable(), value.bytes());");
        }
        if (constraints.isSum(type)) {
            file.add(
                    "        checks.sum(\"total\", value.used().bytes(), value.available().bytes(), value.total().bytes());");
        }
        file.add("    }");
    }

    private void choices() {
        String simple = file.use(types.names().type(type.id()));
        String choices = types.wire("Choices");
        boolean flags = types.isFlags(new Reference(type.id()));
        file.add("    public static final " + choices + "<" + simple + "> CHOICES = new " + choices + "<>(" + simple
                + ".class, " + simple + "::text);\n");
        file.add(constructor());
        file.add(method(types, boxed + " read(" + types.wire("JsonReader") + " in)"));
        file.add("        return in." + (flags ? "flags" : "choice") + "(CHOICES);\n    }\n");
        file.add(method(types, "void write(" + boxed + " value, " + types.wire("JsonWriter") + " out)"));
        file.add("        out." + (flags ? "flags" : "choice") + "(CHOICES, value);\n    }");
    }

    private void alias(WitType target) {
        file.add(constructor());
        file.add(method(types, boxed + " read(" + types.wire("JsonReader") + " in)"));
        file.add("        return " + new ReadCode(types).read(target, "in") + ";\n    }\n");
        file.add(method(types, "void write(" + boxed + " value, " + types.wire("JsonWriter") + " out)"));
        file.add("        " + new WriteCode(types).write(target, "value", "out") + ";\n    }");
        if (constraints.has(type)) {
            file.add("\n" + method(types, "void check(" + boxed + " value, " + types.wire("Checks") + " checks)"));
            file.add("        " + new CheckCode(types, constraints).check(target, "value") + ";\n    }");
        }
    }
}
