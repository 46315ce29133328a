package dev.flight.bindings.go;

import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import java.util.ArrayList;
import java.util.List;

/** A record is a struct. */
final class RecordDeclaration implements Declaration {

    private final GoType type;
    private final RecordBody body;
    private final Layout layout;
    private final List<String> names = new ArrayList<>();

    RecordDeclaration(GoType type, RecordBody body, Layout layout) {
        this.type = type;
        this.body = body;
        this.layout = layout;
        StructFields fields = isError() ? new StructFields("Error") : new StructFields();
        body.fields().forEach(field -> names.add(fields.name(field.name())));
    }

    @Override
    public void type(GoFile file) {
        SourceWriter out = file.body().blank().comment(GoDoc.named(type, "a record without a comment"));
        if (body.fields().isEmpty()) {
            out.line("type " + type.name() + " struct{}");
            return;
        }
        GoTypes types = new GoTypes(layout, type.in(), file);
        out.open("type " + type.name() + " struct {");
        for (int i = 0; i < names.size(); i++) {
            Field field = body.fields().get(i);
            StructFields.field(
                    out, i == 0, field.docs(), field.gate(), names.get(i), types.type(field.type()), tag(field));
        }
        out.close("}");
    }

    private String tag(Field field) {
        boolean isOption = layout.shapes().target(field.type()) instanceof OptionOf;
        return "`json:\"" + WireName.camel(field.name()) + (isOption ? ",omitempty" : "") + "\"`";
    }

    @Override
    public void codec(GoFile file) {
        GoTypes types = new GoTypes(layout, type.in(), file);
        SourceWriter out = file.body().blank();
        if (body.fields().isEmpty()) {
            out.line("var " + type.codec() + " = wire.Record[" + type.name() + "]()");
            return;
        }
        out.open("var " + type.codec() + " = wire.Record(");
        for (int i = 0; i < names.size(); i++) {
            out.line(member(body.fields().get(i), names.get(i), types) + ",");
        }
        out.close(")");
    }

    private String member(Field field, String name, GoTypes types) {
        FieldConstraints constraints = new FieldConstraints(type, layout.shapes());
        String codec = constraints.codec(field, types.codec(field.type()));
        return "wire.Member(\"" + WireName.camel(field.name()) + "\", " + codec + ", "
                + FunctionLiteral.of("func(v *" + type.name() + ") *" + types.type(field.type()), "return &v." + name)
                + ")" + constraints.between(field);
    }

    @Override
    public void functions(GoFile file) {
        CommonFunctions.methods(type, layout.scope(type.in()), file);
        if (isError()) {
            file.body()
                    .blank()
                    .comment(List.of("Error is the message: a " + type.name() + " is an error."))
                    .open("func (v *" + type.name() + ") Error() string {")
                    .line("return v." + names.get(message()))
                    .close("}");
        }
    }

    /** An error with a message is one in Go. */
    private boolean isError() {
        return type.witName().endsWith("-error") && message() >= 0;
    }

    private int message() {
        for (int i = 0; i < body.fields().size(); i++) {
            Field field = body.fields().get(i);
            if (field.name().equals("message") && layout.shapes().target(field.type()) == Primitive.STRING) {
                return i;
            }
        }
        return -1;
    }
}
