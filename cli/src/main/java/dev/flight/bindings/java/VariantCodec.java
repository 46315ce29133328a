package dev.flight.bindings.java;

import dev.flight.bindings.Constraints;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.OptionOf;
import java.util.List;

/** The members of a variant's codec. */
final class VariantCodec {

    private final TypeDefinition type;
    private final List<Case> cases;
    private final JavaFile file;
    private final JavaTypes types;
    private final Constraints constraints;
    private final String variant;

    VariantCodec(TypeDefinition type, List<Case> cases, JavaFile file, JavaTypes types, Constraints constraints) {
        this.type = type;
        this.cases = cases;
        this.file = file;
        this.types = types;
        this.constraints = constraints;
        this.variant = file.use(types.names().type(type.id()));
    }

    void write() {
        String variants = types.wire("Variants");
        file.add("    public static final " + variants + "<" + variant + "> CASES = " + variants + ".<" + variant
                + ">of()");
        cases.forEach(each -> file.add("            " + read(each)));
        file.add("            .build();\n");
        file.add(CodecSource.constructor(
                types.names().codec(type.id()).simple(), types.names().title(type)));
        file.add(CodecSource.method(types, variant + " read(" + types.wire("JsonReader") + " in)"));
        file.add("        return in.variant(CASES);\n    }\n");
        writes();
        checks();
    }

    private String record(Case each) {
        return variant + "." + TypeSource.caseName(types.names().type(type.id()).simple(), each.name());
    }

    private String read(Case each) {
        WitType payload = each.payload();
        if (payload == null) {
            return ".bare(\"" + each.name() + "\", new " + record(each) + "())";
        }
        WitType target = types.shapes().target(payload);
        String method = target instanceof OptionOf ? "option" : "payload";
        WitType witness = target instanceof OptionOf option ? option.element() : target;
        return ".<" + types.boxed(witness) + ">" + method + "(\"" + each.name() + "\", "
                + new ReadCode(types).reads(payload) + ", " + record(each) + "::new)";
    }

    private void writes() {
        file.add(CodecSource.method(types, "void write(" + variant + " value, " + types.wire("JsonWriter") + " out)"));
        String before = "        if";
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            file.add(before + " (value instanceof " + record(each) + " some) {\n            out.open(CASES, " + i
                    + ");");
            payload(each);
            before = "        } else if";
        }
        file.add("        }\n        out.close();\n    }");
    }

    private void payload(Case each) {
        if (each.payload() == null) {
            return;
        }
        WriteCode writes = new WriteCode(types);
        WitType target = types.shapes().target(each.payload());
        boolean single =
                target instanceof OptionOf option && !(types.shapes().target(option.element()) instanceof OptionOf);
        if (single) {
            file.add("            if (some.data().isPresent()) {\n                "
                    + writes.write(((OptionOf) target).element(), "some.data().get()", "out.data()")
                    + ";\n            }");
        } else if (target instanceof OptionOf) {
            file.add("            if (some.data().isPresent()) {\n                "
                    + writes.write(target, "some.data()", "out.data()") + ";\n            }");
        } else {
            file.add("            " + writes.write(target, "some.data()", "out.data()") + ";");
        }
    }

    private void checks() {
        if (!constraints.has(type)) {
            return;
        }
        file.add("\n"
                + CodecSource.method(types, "void check(" + variant + " value, " + types.wire("Checks") + " checks)"));
        String before = "        if";
        for (Case each : cases) {
            String statement = each.payload() == null
                    ? ""
                    : new CheckCode(types, constraints).statement(each.payload(), "data", "some.data()");
            if (!statement.isEmpty()) {
                file.add(before + " (value instanceof " + record(each) + " some) {\n            " + statement);
                before = "        } else if";
            }
        }
        file.add("        }\n    }");
    }
}
