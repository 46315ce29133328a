package dev.flight.bindings.java;

import dev.flight.bindings.WireName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of WIT as Java takes them. */
public final class JavaName {

    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "true",
            "false",
            "null");

    /** Methods without parameters of every object: no component of a record may be called so. */
    private static final Set<String> OF_OBJECTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** What codecs call their own variables. */
    private static final Pattern OF_CODECS = Pattern.compile("(in|out|to|each|value|checks|field)\\d*");

    private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");

    private JavaName() {}

    /**
     * The component of a record.
     *
     * @param root the first word of packages, whose qualified names a variable of the same name would hide
     */
    static String component(String kebab, String root) {
        String name = WireName.camel(kebab);
        boolean hides = name.equals(root) || name.equals("java");
        return hides || OF_OBJECTS.contains(name) ? name + "_" : safe(name);
    }

    /** The variable of a codec in which a component is read. */
    static String local(String component) {
        return OF_CODECS.matcher(component).matches() ? component + "_" : component;
    }

    /** A part of a package's name. */
    static String segment(String kebab) {
        return safe(WireName.camel(kebab).toLowerCase(Locale.ROOT));
    }

    /** Whether a text names a package. */
    public static boolean isPackage(String text) {
        return PACKAGE.matcher(text).matches()
                && Arrays.stream(text.split("\\.", -1)).noneMatch(KEYWORDS::contains);
    }

    private static String safe(String name) {
        return KEYWORDS.contains(name) ? name + "_" : name;
    }
}
