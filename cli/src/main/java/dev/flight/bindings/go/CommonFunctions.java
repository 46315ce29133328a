package dev.flight.bindings.go;

import java.util.List;

/** The functions that every type has. */
final class CommonFunctions {

    private CommonFunctions() {}

    /** Reading, and methods to write and check, for a type that may have methods. */
    static void methods(GoType type, Scope scope, GoFile file) {
        parse(type, scope, file);
        String name = type.name();
        SourceWriter out = file.body();
        out.blank().comment(List.of("Encode writes v: the same bytes as in every language. The error is Mistakes."));
        out.open("func (v " + name + ") Encode() ([]byte, error) {")
                .line("return wire.Encode(" + type.codec() + ", &v)")
                .close("}");
        out.blank()
                .comment(List.of(
                        "Validate holds v against its shape and the contract's constraints. The error is Mistakes."));
        out.open("func (v " + name + ") Validate() error {")
                .line("return wire.Validate(" + type.codec() + ", &v)")
                .close("}");
        json(type, out);
    }

    private static void json(GoType type, SourceWriter out) {
        out.blank().comment(List.of("MarshalJSON is Encode for encoding/json."));
        out.open("func (v " + type.name() + ") MarshalJSON() ([]byte, error) {")
                .line("return wire.Encode(" + type.codec() + ", &v)")
                .close("}");
        out.blank().comment(List.of("UnmarshalJSON reads a " + type.witName() + " for encoding/json."));
        out.open("func (v *" + type.name() + ") UnmarshalJSON(text []byte) error {")
                .line("return wire.Unmarshal(" + type.codec() + ", text, v)")
                .close("}");
    }

    /** The same for a name of a type that has methods of its own, or none. */
    static void functions(GoType type, Scope scope, GoFile file) {
        parse(type, scope, file);
        String name = type.name();
        String encode = scope.claim("Encode" + name);
        String validate = scope.claim("Validate" + name);
        SourceWriter out = file.body();
        out.blank().comment(List.of(encode + " writes v: the same bytes as in every language. The error is Mistakes."));
        out.open("func " + encode + "(v " + name + ") ([]byte, error) {")
                .line("return wire.Encode(" + type.codec() + ", &v)")
                .close("}");
        out.blank()
                .comment(List.of(validate
                        + " holds v against its shape and the contract's constraints. The error is Mistakes."));
        out.open("func " + validate + "(v " + name + ") error {")
                .line("return wire.Validate(" + type.codec() + ", &v)")
                .close("}");
    }

    private static void parse(GoType type, Scope scope, GoFile file) {
        String name = type.name();
        String parse = scope.claim("Parse" + name);
        file.body()
                .blank()
                .comment(List.of(parse + " reads a " + type.witName() + " of the contract. The error is Mistakes."))
                .open("func " + parse + "(text []byte, options ...Option) (" + name + ", error) {")
                .line("return wire.Parse(" + type.codec() + ", text, options...)")
                .close("}");
    }
}
