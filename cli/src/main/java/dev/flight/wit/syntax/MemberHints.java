package dev.flight.wit.syntax;

/** What people mean with a word that begins nothing in WIT. */
final class MemberHints {

    private MemberHints() {}

    static String hint(Token token, String otherwise) {
        return switch (token.text()) {
            case "const", "let", "var", "static" ->
                "WIT has no constants: a type says what values look like, not what they are";
            case "func", "fn", "function", "def", "async" -> "a function is `name: func(a: u32) -> string;`";
            case "union" -> "one of several types is a `variant`";
            case "trait", "protocol", "module", "namespace" -> "what belongs together is an `interface`";
            case "#", "'" -> "comments begin with `//`";
            default -> otherwise;
        };
    }
}
