package dev.flight.bindings.go;

import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;

/** What Go says of one type of the contract: each part goes to a file of its own. */
interface Declaration {

    /** The type itself, and its constants. */
    void type(GoFile file);

    /** What reads and writes it. */
    void codec(GoFile file);

    /** What users call. */
    void functions(GoFile file);

    static Declaration of(GoType type, Layout layout) {
        if (type.body() instanceof RecordBody body) {
            return new RecordDeclaration(type, body, layout);
        }
        if (type.body() instanceof EnumBody body) {
            return new EnumDeclaration(type, body, layout);
        }
        if (type.body() instanceof FlagsBody body) {
            return new FlagsDeclaration(type, body, layout);
        }
        if (type.body() instanceof VariantBody body) {
            return new VariantDeclaration(type, body, layout);
        }
        return new AliasDeclaration(type, (AliasBody) type.body(), layout);
    }
}
