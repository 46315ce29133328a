package dev.flight.bindings.go;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of WIT as Go writes them. */
final class GoName {

    /** Written in capitals throughout: the list of Go's own linters, and the words of consoles and clouds. */
    private static final Set<String> INITIALISMS = Set.of(
            "ACL", "API", "ASCII", "CLI", "CPU", "CSS", "DNS", "EOF", "GPU", "GUID", "HAL", "HTML", "HTTP", "HTTPS",
            "ID", "IP", "JIT", "JSON", "LHS", "QPS", "RAM", "RHS", "RPC", "SLA", "SMTP", "SQL", "SSH", "TCP", "TLS",
            "TTL", "UDP", "UI", "UID", "URI", "URL", "UTF8", "UUID", "V6R", "VM", "XML", "XMPP", "XSRF", "XSS");

    /** Keywords, names that Go declares itself, and folders that mean something to its tools. */
    private static final Set<String> NO_PACKAGES = Set.of(
            "any",
            "append",
            "bool",
            "break",
            "byte",
            "cap",
            "case",
            "chan",
            "clear",
            "close",
            "comparable",
            "complex",
            "complex128",
            "complex64",
            "const",
            "continue",
            "copy",
            "default",
            "defer",
            "delete",
            "else",
            "error",
            "fallthrough",
            "false",
            "float32",
            "float64",
            "for",
            "func",
            "go",
            "goto",
            "if",
            "imag",
            "import",
            "int",
            "int16",
            "int32",
            "int64",
            "int8",
            "interface",
            "internal",
            "iota",
            "len",
            "main",
            "make",
            "map",
            "max",
            "min",
            "new",
            "nil",
            "package",
            "panic",
            "print",
            "println",
            "range",
            "real",
            "recover",
            "return",
            "rune",
            "select",
            "string",
            "struct",
            "switch",
            "testdata",
            "time",
            "true",
            "type",
            "uint",
            "uint16",
            "uint32",
            "uint64",
            "uint8",
            "uintptr",
            "var",
            "vendor",
            "wire");

    private GoName() {}

    /** {@code SessionID}: the name that other packages see. */
    static String exported(String kebab) {
        return Arrays.stream(kebab.split("-")).map(GoName::word).collect(Collectors.joining());
    }

    private static String word(String word) {
        String capitals = word.toUpperCase(Locale.ROOT);
        if (INITIALISMS.contains(capitals)) {
            return capitals;
        }
        String singular = capitals.substring(0, capitals.length() - 1);
        return capitals.endsWith("S") && INITIALISMS.contains(singular)
                ? singular + "s"
                : capitals.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** {@code mymemory}: a package, small and without marks between words. */
    static String packaged(String kebab) {
        String name = kebab.replace("-", "").toLowerCase(Locale.ROOT);
        return NO_PACKAGES.contains(name) ? name + "pkg" : name;
    }
}
