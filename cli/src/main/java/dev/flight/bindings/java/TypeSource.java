package dev.flight.bindings.java;

import dev.flight.bindings.Constraints;
import dev.flight.bindings.GeneratedFile;
import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.Name;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import java.util.List;
import java.util.stream.Collectors;

/** The Java of one type: a record, a sealed interface with a record for each case, or an enum. */
final class TypeSource {

    private final TypeDefinition type;
    private final String name;
    private final JavaFile file;
    private final JavaTypes types;
    private final Constraints constraints;

    TypeSource(TypeDefinition type, JavaFile file, JavaTypes types, Constraints constraints) {
        this.type = type;
        this.name = types.names().type(type.id()).simple();
        this.file = file;
        this.types = types;
        this.constraints = constraints;
    }

    GeneratedFile write() {
        if (type.body() instanceof RecordBody body) {
            record(body.fields());
        } else if (type.body() instanceof VariantBody body) {
            variant(body.cases());
        } else if (type.body() instanceof EnumBody body) {
            choices(body.cases());
        } else if (type.body() instanceof FlagsBody body) {
            choices(body.flags());
        }
        return file.done();
    }

    private void record(List<Field> fields) {
        List<String> tags = fields.stream()
                .filter(field -> !JavaDoc.text(field.docs(), field.gate()).isEmpty())
                .map(field -> JavaDoc.param(types.component(field), JavaDoc.text(field.docs(), field.gate())))
                .toList();
        String components = fields.stream()
                .map(field -> types.of(field.type()) + " " + types.component(field))
                .collect(Collectors.joining(fields.size() > 3 ? ",\n        " : ", "));
        file.add(JavaDoc.comment("", JavaDoc.text(type.docs(), type.gate()), tags) + "public record " + name + "("
                + (fields.size() > 3 ? "\n        " : "") + components + ") {");
        constructor(fields);
        if (constraints.isSize(type)) {
            file.add("\n    /** So many bytes and their exact text. */\n    public static " + name
                    + " of(long bytes) {\n        return new " + name + "(bytes, " + types.wire("SizeText")
                    + ".format(bytes));\n    }");
        }
        file.add("}");
    }

    private void constructor(List<Field> fields) {
        CopyCode copies = new CopyCode(types);
        List<String> statements = fields.stream()
                .map(field -> copies.statement(field.type(), types.component(field)))
                .filter(statement -> !statement.isEmpty())
                .toList();
        if (!statements.isEmpty()) {
            file.add("\n    /** Refuses null and what is out of range; copies collections. */\n    public " + name
                    + " {");
            statements.forEach(statement -> file.add("        " + statement));
            file.add("    }");
        }
    }

    private void variant(List<Case> cases) {
        cases.forEach(each -> file.nested(caseName(name, each.name())));
        String permitted = cases.stream()
                .map(each -> name + "." + caseName(name, each.name()))
                .collect(Collectors.joining(",\n                "));
        file.add(JavaDoc.comment("", JavaDoc.text(type.docs(), type.gate()), List.of()) + "public sealed interface "
                + name + "\n        permits " + permitted + " {");
        file.add("\n    /** The case's name in the contract. */\n    " + types.jdk("java.lang.String") + " type();");
        cases.forEach(this::variantCase);
        file.add("}");
    }

    private void variantCase(Case each) {
        String simple = caseName(name, each.name());
        String component = each.payload() == null ? "" : types.of(each.payload()) + " data";
        file.add("\n" + JavaDoc.comment("    ", JavaDoc.text(each.docs(), each.gate()), List.of()) + "    record "
                + simple + "(" + component + ") implements " + name + " {");
        String statement = each.payload() == null ? "" : new CopyCode(types).statement(each.payload(), "data");
        if (!statement.isEmpty()) {
            file.add("\n        /** Refuses null and what is out of range; copies collections. */\n        public "
                    + simple + " {\n            " + statement + "\n        }");
        }
        file.add("\n        @" + types.jdk("java.lang.Override") + "\n        public " + types.jdk("java.lang.String")
                + " type() {\n            return \"" + each.name() + "\";\n        }\n    }");
    }

    /** The record of a case, which cannot have the name of what it is inside. */
    static String caseName(String variant, String kebab) {
        String name = WireName.pascal(kebab);
        return name.equals(variant) ? name + "Case" : name;
    }

    private void choices(List<Name> names) {
        file.add(JavaDoc.comment("", JavaDoc.text(type.docs(), type.gate()), List.of()) + "public enum " + name + " {");
        file.add(names.stream()
                        .map(each -> JavaDoc.comment("    ", JavaDoc.text(each.docs(), each.gate()), List.of()) + "    "
                                + WireName.constant(each.name()) + "(\"" + each.name() + "\")")
                        .collect(Collectors.joining(",\n"))
                + ";\n");
        String string = types.jdk("java.lang.String");
        String optional = types.jdk("java.util.Optional") + "<" + name + ">";
        file.add("    private final " + string + " text;\n\n    " + name + "(" + string
                + " text) {\n        this.text = text;\n    }\n");
        file.add("    /** The name in the contract. */\n    public " + string
                + " text() {\n        return text;\n    }\n");
        file.add("    /** What has a name in the contract; none when nothing has it. */\n    public static " + optional
                + " of(" + string + " text) {\n        for (" + name + " each : values()) {\n"
                + "            if (each.text.equals(text)) {\n                return "
                + types.jdk("java.util.Optional") + ".of(each);\n            }\n        }\n        return "
                + types.jdk("java.util.Optional") + ".empty();\n    }\n}");
    }
}
