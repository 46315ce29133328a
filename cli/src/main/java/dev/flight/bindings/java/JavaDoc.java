package dev.flight.bindings.java;

import dev.flight.wit.Docs;
import dev.flight.wit.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Doc comments of WIT as Javadoc. What means something to Javadoc or Java is written so that it does not. */
final class JavaDoc {

    private static final int WIDTH = 112;
    private static final Pattern CODE = Pattern.compile("`([^`{}\\\\*@]+)`");

    private JavaDoc() {}

    /** A whole comment, indented; empty when there is nothing to say. */
    static String comment(String indent, String text, List<String> tags) {
        List<String> lines = new ArrayList<>(body(text));
        if (!lines.isEmpty() && !tags.isEmpty()) {
            lines.add("");
        }
        tags.forEach(tag -> lines.addAll(wrapped(tag)));
        if (lines.isEmpty()) {
            return "";
        }
        if (lines.size() == 1 && tags.isEmpty()) {
            return indent + "/** " + lines.get(0) + " */\n";
        }
        StringBuilder comment = new StringBuilder(indent).append("/**\n");
        lines.forEach(line -> comment.append(indent)
                .append(line.isEmpty() ? " *" : " * ")
                .append(line)
                .append('\n'));
        return comment.append(indent).append(" */\n").toString();
    }

    /** What is said of something, and since when it is not to be used. */
    static String text(Docs docs, Gate gate) {
        String deprecated = gate.deprecated() == null ? "" : "Deprecated since " + gate.deprecated() + ".";
        return Stream.of(docs.text(), deprecated)
                .filter(each -> !each.isEmpty())
                .reduce((a, b) -> a + "\n\n" + b)
                .orElse("");
    }

    /** A tag for a component, on as many lines as it needs; it is there for the compiler's sake if nothing is said. */
    static String param(String name, String text) {
        return ("@param " + name + " " + escaped(text).replaceAll("\\s+", " ")).strip();
    }

    private static List<String> body(String text) {
        List<String> lines = new ArrayList<>();
        boolean paragraph = false;
        for (String line : text.strip().split("\n", -1)) {
            if (line.isBlank()) {
                paragraph = !lines.isEmpty();
                continue;
            }
            if (paragraph) {
                lines.add("");
            }
            lines.addAll(wrapped((paragraph ? "<p>" : "") + escaped(line.strip())));
            paragraph = false;
        }
        return lines;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(text.startsWith("@") ? "    " : "").append(word);
            } else {
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escaped(String text) {
        String plain = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
        return CODE.matcher(plain).replaceAll(found -> code(found.group(1)));
    }

    /** Inside {@code {@code}} entities are not read; a text that needs some is left as it is. */
    private static String code(String text) {
        return text.contains("&") ? "<code>" + text + "</code>" : "{@code " + text + "}";
    }
}
