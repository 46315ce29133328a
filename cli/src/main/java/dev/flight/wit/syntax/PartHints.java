package dev.flight.wit.syntax;

/** What people mean with signs that other languages put behind a field. */
final class PartHints {

    private PartHints() {}

    static String hint(Token token, String otherwise) {
        if (token.kind() != Token.Kind.SIGN) {
            return otherwise;
        }
        return switch (token.text()) {
            case "?" -> "a value that may be missing is `option<T>`";
            case "[" -> "a list is `list<T>`";
            case "=" -> "WIT has no values given beforehand";
            case "|" -> "one of several types is a `variant` with a name of its own";
            case "(" -> "only the cases of a `variant` carry a type: `some(u32)`";
            case "<" -> "WIT has no type parameters";
            case "#", "'" -> "comments begin with `//`";
            case ">" -> "one `>` too many";
            default -> otherwise;
        };
    }
}
