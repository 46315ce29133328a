package dev.flight.wit.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people mean who write a type as another language does. */
public final class TypeHints {

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("float32", "f32"),
            Map.entry("float64", "f64"),
            Map.entry("float", "f32"),
            Map.entry("double", "f64"),
            Map.entry("number", "f64"),
            Map.entry("i8", "s8"),
            Map.entry("i16", "s16"),
            Map.entry("i32", "s32"),
            Map.entry("i64", "s64"),
            Map.entry("int8", "s8"),
            Map.entry("int16", "s16"),
            Map.entry("int32", "s32"),
            Map.entry("int64", "s64"),
            Map.entry("int", "s32"),
            Map.entry("integer", "s32"),
            Map.entry("short", "s16"),
            Map.entry("long", "s64"),
            Map.entry("uint8", "u8"),
            Map.entry("uint16", "u16"),
            Map.entry("uint32", "u32"),
            Map.entry("uint64", "u64"),
            Map.entry("uint", "u32"),
            Map.entry("usize", "u64"),
            Map.entry("isize", "s64"),
            Map.entry("byte", "u8"),
            Map.entry("boolean", "bool"),
            Map.entry("str", "string"),
            Map.entry("text", "string"),
            Map.entry("rune", "char"),
            Map.entry("bytes", "list<u8>"));

    private static final Map<String, String> GENERIC = Map.ofEntries(
            Map.entry("array", "list<T>"),
            Map.entry("vec", "list<T>"),
            Map.entry("vector", "list<T>"),
            Map.entry("set", "list<T>"),
            Map.entry("slice", "list<T>"),
            Map.entry("optional", "option<T>"),
            Map.entry("maybe", "option<T>"),
            Map.entry("nullable", "option<T>"),
            Map.entry("expected", "result<T, E>"),
            Map.entry("dict", "map<K, V>"),
            Map.entry("dictionary", "map<K, V>"),
            Map.entry("hashmap", "map<K, V>"),
            Map.entry("pair", "tuple<A, B>"),
            Map.entry("promise", "future<T>"),
            Map.entry("box", "own<R>"));

    private TypeHints() {}

    /** The name that WIT has for a type of another language. */
    public static Optional<String> foreign(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(SAME.getOrDefault(lower, GENERIC.get(lower)));
    }

    static String notGeneric(String name) {
        return Optional.ofNullable(GENERIC.get(name.toLowerCase(Locale.ROOT)))
                .map(meant -> "write `" + meant + "`")
                .orElse("WIT has no type parameters of one's own: write out the type, as `result<T, E>`");
    }

    static String form(String word) {
        return switch (word) {
            case "list" -> "write `list<T>` or `list<T, 4>`";
            case "map" -> "write `map<K, V>`";
            case "tuple" -> "write `tuple<A, B>`";
            case "result" -> "write `result`, `result<T>`, `result<_, E>` or `result<T, E>`";
            case "own", "borrow" -> "write `" + word + "<R>` with the name of a resource";
            default -> "write `" + word + "<T>`";
        };
    }

    static String noType(Token token) {
        if (token.isKeyword() && Recovery.TYPES.contains(token.text())) {
            return "a " + token.text() + " has a name of its own: define it in front, and write its name here";
        }
        if (token.isKeyword()) {
            return "a type of that name is written `%" + token.text() + "`";
        }
        return switch (token.text()) {
            case "(" -> "several values are a `tuple<A, B>`, or a record with a name of its own";
            case "[" -> "a list is `list<T>`";
            case "_" -> "`_` stands only for the first type of `result<_, E>`";
            case "&" -> "a handle that is only lent is `borrow<R>`";
            case "{" -> "a record has a name of its own: define it in front, and write its name here";
            case ">" -> "write the type between `<` and `>`";
            default -> "as `u32`, `string`, `list<u8>`, or the name of a type";
        };
    }
}
