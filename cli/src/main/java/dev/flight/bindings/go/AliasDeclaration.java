package dev.flight.bindings.go;

import dev.flight.wit.TypeDefinition.AliasBody;

/** Another name of a type is one in Go too; it has no methods of its own. */
final class AliasDeclaration implements Declaration {

    private final GoType type;
    private final AliasBody body;
    private final Layout layout;

    AliasDeclaration(GoType type, AliasBody body, Layout layout) {
        this.type = type;
        this.body = body;
        this.layout = layout;
    }

    @Override
    public void type(GoFile file) {
        String target = new GoTypes(layout, type.in(), file).type(body.target());
        file.body()
                .blank()
                .comment(GoDoc.named(type, "another name of " + target))
                .line("type " + type.name() + " = " + target);
    }

    @Override
    public void codec(GoFile file) {
        String target = new GoTypes(layout, type.in(), file).codec(body.target());
        file.body().blank().line("var " + type.codec() + " = " + target);
    }

    @Override
    public void functions(GoFile file) {
        CommonFunctions.functions(type, layout.scope(type.in()), file);
    }
}
