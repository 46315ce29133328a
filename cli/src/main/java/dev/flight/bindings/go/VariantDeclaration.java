package dev.flight.bindings.go;

import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.VariantBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A variant is a struct: its case, and a pointer for the payload of each, of which one is set. */
final class VariantDeclaration implements Declaration {

    private final GoType type;
    private final List<Case> cases;
    private final Layout layout;
    private final String kind;
    private final List<String> constants = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();

    VariantDeclaration(GoType type, VariantBody body, Layout layout) {
        this.type = type;
        this.cases = body.cases();
        this.layout = layout;
        Scope scope = layout.scope(type.in());
        this.kind = scope.claim(type.name() + "Type");
        StructFields names = new StructFields("Type");
        for (Case each : cases) {
            constants.add(scope.claim(kind + GoName.exported(each.name())));
            fields.add(each.payload() == null ? "" : names.name(each.name()));
        }
    }

    @Override
    public void type(GoFile file) {
        SourceWriter out = file.body();
        union(out, new GoTypes(layout, type.in(), file));
        out.blank()
                .comment(List.of(kind + " says which case a " + type.name() + " is."))
                .line("type " + kind + " string");
        out.blank().comment(List.of("The cases of " + type.name() + ".")).open("const (");
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            out.comment(GoDoc.plain(each.docs(), each.gate()))
                    .row(constants.get(i), kind, "= " + GoFile.quoted(each.name()));
        }
        out.close(")");
    }

    private void union(SourceWriter out, GoTypes types) {
        out.blank().comment(GoDoc.named(type, "a variant without a comment"));
        out.comment(List.of("", "Exactly the field of its Type is set; a case without data has no field."));
        out.open("type " + type.name() + " struct {")
                .comment(List.of("Type is the case: which of the fields below is set."))
                .row("Type", kind, "`json:\"type\"`");
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            if (each.payload() != null) {
                StructFields.field(
                        out,
                        false,
                        each.docs(),
                        each.gate(),
                        fields.get(i),
                        "*" + types.type(each.payload()),
                        "`json:\"-\"`");
            }
        }
        out.close("}");
    }

    @Override
    public void codec(GoFile file) {
        GoTypes types = new GoTypes(layout, type.in(), file);
        SourceWriter out = file.body().blank().open("var " + type.codec() + " = wire.Variant(");
        out.line(GoFile.quoted(type.witName()) + ",");
        out.line(FunctionLiteral.of("func(v *" + type.name() + ") *" + kind, "return &v.Type") + ",");
        for (int i = 0; i < cases.size(); i++) {
            out.line(caseOf(cases.get(i), fields.get(i), types) + ",");
        }
        out.close(")");
    }

    private String caseOf(Case each, String field, GoTypes types) {
        String name = GoFile.quoted(each.name());
        return each.payload() == null
                ? "wire.BareCase[" + type.name() + "](" + name + ")"
                : "wire.CaseOf(" + name + ", " + types.codec(each.payload()) + ", "
                        + FunctionLiteral.of(
                                "func(v *" + type.name() + ") **" + types.type(each.payload()), "return &v." + field)
                        + ")";
    }

    @Override
    public void functions(GoFile file) {
        CommonFunctions.methods(type, layout.scope(type.in()), file);
        GoTypes types = new GoTypes(layout, type.in(), file);
        for (int i = 0; i < cases.size(); i++) {
            constructor(i, types, file.body());
            guard(i, file.body());
        }
    }

    private void constructor(int at, GoTypes types, SourceWriter out) {
        Case each = cases.get(at);
        boolean hasData = each.payload() != null;
        String function = layout.scope(type.in()).claim("New" + type.name() + GoName.exported(each.name()));
        String parameter = hasData ? "data " + types.type(Objects.requireNonNull(each.payload())) : "";
        String data = hasData ? ", " + fields.get(at) + ": &data" : "";
        out.blank().comment(List.of(function + " is a " + type.name() + " of the case " + each.name() + "."));
        out.open("func " + function + "(" + parameter + ") " + type.name() + " {")
                .line("return " + type.name() + "{Type: " + constants.get(at) + data + "}")
                .close("}");
    }

    private void guard(int at, SourceWriter out) {
        String function =
                layout.scope(type.in()).claim("Is" + guarded(cases.get(at).name()));
        out.blank()
                .comment(List.of(
                        function + " says whether v is a " + cases.get(at).name() + "."));
        out.open("func " + function + "(v " + type.name() + ") bool {")
                .line("return v.Type == " + constants.get(at))
                .close("}");
    }

    /** {@code MemoryUpdateEvent}: the case and the last word of the variant, which is not said twice. */
    private String guarded(String name) {
        String last = type.witName().substring(type.witName().lastIndexOf('-') + 1);
        boolean isSaid = name.equals(last) || name.endsWith("-" + last);
        return GoName.exported(name) + (isSaid ? "" : GoName.exported(last));
    }
}
