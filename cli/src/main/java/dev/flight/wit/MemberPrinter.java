package dev.flight.wit;

import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.Body;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.Name;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import java.util.List;
import java.util.stream.Collectors;

/** Types and functions as an interface or world writes them. */
final class MemberPrinter {

    private final Outline out;
    private final TypeText types;

    MemberPrinter(Outline out, TypeText types) {
        this.out = out;
        this.types = types;
    }

    void type(TypeDefinition type) {
        out.docs(type.docs());
        out.gate(type.gate());
        body(Outline.name(type.name()), type.body());
    }

    private void body(String name, Body body) {
        if (body instanceof AliasBody each) {
            out.line("type " + name + " = " + types.target(each.target()) + ";");
        } else if (body instanceof ResourceBody each && each.functions().isEmpty()) {
            out.line("resource " + name + ";");
        } else {
            out.open(word(body) + " " + name);
            parts(body);
            out.close();
        }
    }

    private static String word(Body body) {
        if (body instanceof RecordBody) {
            return "record";
        }
        if (body instanceof VariantBody) {
            return "variant";
        }
        return body instanceof EnumBody ? "enum" : body instanceof FlagsBody ? "flags" : "resource";
    }

    private void parts(Body body) {
        if (body instanceof RecordBody each) {
            each.fields().forEach(this::field);
        } else if (body instanceof VariantBody each) {
            each.cases().forEach(this::variantCase);
        } else if (body instanceof EnumBody each) {
            names(each.cases());
        } else if (body instanceof FlagsBody each) {
            names(each.flags());
        } else if (body instanceof ResourceBody each) {
            each.functions().forEach(this::function);
        }
    }

    private void field(Field field) {
        out.docs(field.docs());
        out.line(Outline.name(field.name()) + ": " + types.of(field.type()) + ",");
    }

    private void variantCase(Case each) {
        out.docs(each.docs());
        WitType payload = each.payload();
        out.line(Outline.name(each.name()) + (payload == null ? "," : "(" + types.of(payload) + "),"));
    }

    private void names(List<Name> names) {
        names.forEach(each -> {
            out.docs(each.docs());
            out.line(Outline.name(each.name()) + ",");
        });
    }

    void function(WitFunction function) {
        out.docs(function.docs());
        out.gate(function.gate());
        if (function.kind() == WitFunction.Kind.CONSTRUCTOR) {
            out.line("constructor" + parameters(function) + ";");
            return;
        }
        String call = function.kind() == WitFunction.Kind.STATIC ? "static " : "";
        out.line(Outline.name(function.name()) + ": " + call + signature(function) + ";");
    }

    /** What stands behind the colon. */
    String signature(WitFunction function) {
        return (function.isAsync() ? "async func" : "func") + parameters(function);
    }

    private String parameters(WitFunction function) {
        WitType result = function.result();
        return function.parameters().stream()
                        .map(each -> Outline.name(each.name()) + ": " + types.of(each.type()))
                        .collect(Collectors.joining(", ", "(", ")"))
                + (result == null ? "" : " -> " + types.of(result));
    }
}
