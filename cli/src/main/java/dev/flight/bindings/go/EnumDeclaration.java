package dev.flight.bindings.go;

import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.Name;
import java.util.ArrayList;
import java.util.List;

/** An enum is a type of strings with a constant for each case. */
final class EnumDeclaration implements Declaration {

    private final GoType type;
    private final List<Name> cases;
    private final Scope scope;
    private final List<String> names = new ArrayList<>();

    EnumDeclaration(GoType type, EnumBody body, Layout layout) {
        this.type = type;
        this.cases = body.cases();
        this.scope = layout.scope(type.in());
        cases.forEach(each -> names.add(scope.claim(type.name() + GoName.exported(each.name()))));
    }

    @Override
    public void type(GoFile file) {
        SourceWriter out = file.body().blank().comment(GoDoc.named(type, "an enum without a comment"));
        out.line("type " + type.name() + " string");
        constants(type, cases, names, out);
        out.blank()
                .comment(List.of("The same cases as other generators of code spell them."))
                .open("const (");
        for (int i = 0; i < names.size(); i++) {
            String name = scope.claim(
                    type.name() + "_" + WireName.constant(cases.get(i).name()));
            out.row(name, "= " + names.get(i));
        }
        out.close(")");
    }

    /** A constant for each case. */
    static void constants(GoType type, List<Name> cases, List<String> names, SourceWriter out) {
        out.blank().comment(List.of("The cases of " + type.name() + ".")).open("const (");
        for (int i = 0; i < names.size(); i++) {
            Name each = cases.get(i);
            out.comment(GoDoc.plain(each.docs(), each.gate()))
                    .row(names.get(i), type.name(), "= " + GoFile.quoted(each.name()));
        }
        out.close(")");
    }

    @Override
    public void codec(GoFile file) {
        SourceWriter out = file.body().blank().open("var " + type.codec() + " = wire.Enum(");
        out.line(GoFile.quoted(type.witName()) + ",");
        names.forEach(name -> out.line(name + ","));
        out.close(")");
    }

    @Override
    public void functions(GoFile file) {
        CommonFunctions.methods(type, scope, file);
        text(file.body());
        values(file.body());
    }

    /** Keys of maps are text to encoding/json. */
    private void text(SourceWriter out) {
        out.blank().comment(List.of("MarshalText is the case as it is written."));
        out.open("func (v " + type.name() + ") MarshalText() ([]byte, error) {")
                .line("return wire.EncodeText(" + type.codec() + ", &v)")
                .close("}");
        out.blank().comment(List.of("UnmarshalText takes a case as it is written, as keys of maps are."));
        out.open("func (v *" + type.name() + ") UnmarshalText(text []byte) error {")
                .line("return wire.UnmarshalText(" + type.codec() + ", text, v)")
                .close("}");
    }

    private void values(SourceWriter out) {
        out.blank().comment(List.of("IsValid says whether v is a case of the contract."));
        out.open("func (v " + type.name() + ") IsValid() bool {")
                .line("return wire.IsCase(" + type.codec() + ", v)")
                .close("}");
        String function = scope.claim(type.name() + "Values");
        out.blank().comment(List.of(function + " are all cases, in the order of the contract."));
        out.open("func " + function + "() []" + type.name() + " {").open("return []" + type.name() + "{");
        names.forEach(name -> out.line(name + ","));
        out.close("}").close("}");
    }
}
