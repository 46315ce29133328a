package dev.flight.bindings.go;

import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.Name;
import java.util.ArrayList;
import java.util.List;

/** Flags are a struct with a bool for each. */
final class FlagsDeclaration implements Declaration {

    private final GoType type;
    private final List<Name> flags;
    private final Layout layout;
    private final List<String> names = new ArrayList<>();

    FlagsDeclaration(GoType type, FlagsBody body, Layout layout) {
        this.type = type;
        this.layout = layout;
        this.flags = body.flags();
        StructFields fields = new StructFields();
        flags.forEach(flag -> names.add(fields.name(flag.name())));
    }

    @Override
    public void type(GoFile file) {
        SourceWriter out = file.body().blank().comment(GoDoc.named(type, "a set of flags without a comment"));
        if (flags.isEmpty()) {
            out.line("type " + type.name() + " struct{}");
            return;
        }
        out.open("type " + type.name() + " struct {");
        for (int i = 0; i < flags.size(); i++) {
            StructFields.field(out, i == 0, flags.get(i).docs(), flags.get(i).gate(), names.get(i), "bool");
        }
        out.close("}");
    }

    @Override
    public void codec(GoFile file) {
        String name = GoFile.quoted(type.witName());
        SourceWriter out = file.body().blank();
        if (flags.isEmpty()) {
            out.line("var " + type.codec() + " = wire.Flags[" + type.name() + "](" + name + ")");
            return;
        }
        out.open("var " + type.codec() + " = wire.Flags(").line(name + ",");
        for (int i = 0; i < flags.size(); i++) {
            String at = FunctionLiteral.of("func(v *" + type.name() + ") *bool", "return &v." + names.get(i));
            out.line("wire.NewFlag(" + GoFile.quoted(flags.get(i).name()) + ", " + at + "),");
        }
        out.close(")");
    }

    @Override
    public void functions(GoFile file) {
        CommonFunctions.methods(type, layout.scope(type.in()), file);
    }
}
