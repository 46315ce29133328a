package dev.flight.wit;

import dev.flight.wit.syntax.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of WIT under way, each as deep as the braces around it. */
final class Outline {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** A name as WIT writes it: with {@code %} where it is a keyword. */
    static String name(String name) {
        return Words.isKeyword(name) ? "%" + name : name;
    }

    void line(String line) {
        text.append(line.isEmpty() ? "" : INDENT.repeat(depth)).append(line).append('\n');
    }

    void open(String head) {
        line(head + " {");
        depth++;
    }

    void close() {
        depth--;
        line("}");
    }

    void docs(Docs docs) {
        if (!docs.isEmpty()) {
            for (String each : docs.text().split("\n", -1)) {
                line(each.isEmpty() ? "///" : "/// " + each);
            }
        }
    }

    void gate(Gate gate) {
        List<String> parts = new ArrayList<>();
        part(parts, "@since(version = ", gate.since(), ")");
        part(parts, "@unstable(feature = ", gate.feature() == null ? null : name(gate.feature()), ")");
        part(parts, "@deprecated(version = ", gate.deprecated(), ")");
        part(parts, "@external-id(\"", gate.externalId() == null ? null : escaped(gate.externalId()), "\")");
        parts.forEach(this::line);
    }

    private static void part(List<String> parts, String before, @Nullable String value, String after) {
        if (value != null) {
            parts.add(before + value + after);
        }
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').appendCodePoint(c);
            } else if (c >= ' ' && c < 0x7F) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(String.format("\\u{%x}", c));
            }
        });
        return escaped.toString();
    }

    String text() {
        return text.toString();
    }
}
