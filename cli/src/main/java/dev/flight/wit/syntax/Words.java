package dev.flight.wit.syntax;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words WIT keeps for itself, and what a name may look like. */
public final class Words {

    /** What may stand for a type by itself. */
    public static final Set<String> PRIMITIVES = Set.of(
            "bool",
            "s8",
            "s16",
            "s32",
            "s64",
            "u8",
            "u16",
            "u32",
            "u64",
            "f32",
            "f64",
            "char",
            "string",
            "error-context");

    static final Set<String> KEYWORDS = Set.of(
            "as",
            "async",
            "bool",
            "borrow",
            "char",
            "constructor",
            "enum",
            "error-context",
            "export",
            "f32",
            "f64",
            "flags",
            "from",
            "func",
            "future",
            "import",
            "include",
            "interface",
            "list",
            "map",
            "option",
            "own",
            "package",
            "record",
            "resource",
            "result",
            "s16",
            "s32",
            "s64",
            "s8",
            "static",
            "stream",
            "string",
            "tuple",
            "type",
            "u16",
            "u32",
            "u64",
            "u8",
            "use",
            "variant",
            "with",
            "world");

    private static final Pattern LABEL =
            Pattern.compile("([a-z][a-z0-9]*+|[A-Z][A-Z0-9]*+)(-([a-z0-9]++(?![A-Z])|[A-Z0-9]++))*+");

    /** Semantic Versioning 2.0.0, section 2, 9 and 10. */
    private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,18}+)(\\.(0|[1-9][0-9]{0,18}+)){2}"
            + "(-(0|[1-9][0-9]*+|[0-9]*+[A-Za-z-][0-9A-Za-z-]*+)(\\.(0|[1-9][0-9]*+|[0-9]*+[A-Za-z-][0-9A-Za-z-]*+))*+)?"
            + "(\\+[0-9A-Za-z-]++(\\.[0-9A-Za-z-]++)*+)?");

    private Words() {}

    /** Whether a name can only be written with {@code %} in front. */
    public static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** Whether it is a name in kebab-case. */
    public static boolean isLabel(String name) {
        return LABEL.matcher(name).matches();
    }

    /** Whether it is a semantic version. */
    public static boolean isVersion(String version) {
        return VERSION.matcher(version).matches();
    }

    /** The name that someone meant who wrote {@code heapMax}, {@code HeapMax} or {@code heap_max}; may be no name yet. */
    static String kebab(String name) {
        String parted = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("([A-Z])([A-Z][a-z])", "$1-$2");
        return parted.replace('_', '-')
                .replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT);
    }
}
