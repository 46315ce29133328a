package dev.flight.bindings.go;

import dev.flight.wit.Docs;
import dev.flight.wit.Gate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Doc comments: text that gofmt leaves as it is, whatever the contract says. */
final class GoDoc {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\uFEFF\u2028\u2029\\s]+");

    /** What gofmt and other tools take for more than text at the start of a line. */
    private static final Pattern MARKS = Pattern.compile("#|\\+build|[a-z0-9]+:[a-z0-9]|line |export |extern |nolint");

    private GoDoc() {}

    /** The comment of a type or function: begins with its name, as Go's tools expect. */
    static List<String> named(GoType type, String otherwise) {
        String docs = type.definition().docs().text().strip();
        String text = type.name() + (docs.isEmpty() ? " is " + otherwise + "." : ": " + small(docs));
        return lines(text, type.definition().gate());
    }

    /** The comment of a field or constant; none when nothing is said. */
    static List<String> plain(Docs docs, Gate gate) {
        return lines(docs.text(), gate);
    }

    /** With a small first letter, unless the first word is written in capitals. */
    private static String small(String text) {
        boolean isWord = text.length() < 2 || !(Character.isUpperCase(text.charAt(1)) || isDigit(text.charAt(1)));
        return isWord ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static List<String> lines(String text, Gate gate) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : (text + deprecation(gate)).split("\\R[ \\t]*\\R", -1)) {
            List<String> own = paragraph(paragraph);
            if (!own.isEmpty()) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.addAll(own);
            }
        }
        return lines;
    }

    private static String deprecation(Gate gate) {
        return gate.deprecated() == null ? "" : "\n\nDeprecated: since version " + gate.deprecated() + ".";
    }

    private static List<String> paragraph(String text) {
        List<String> lines = Arrays.stream(text.split("\\R"))
                .map(GoDoc::harmless)
                .filter(line -> !line.isEmpty())
                .toList();
        // A lone line without an end would become a heading.
        return lines.size() == 1 && Character.isLetterOrDigit(last(lines.get(0))) ? List.of(lines.get(0) + ".") : lines;
    }

    private static char last(String line) {
        return line.charAt(line.length() - 1);
    }

    /** Without indentation, which means lists and code; without what means links, build tags, headings and quotes. */
    private static String harmless(String line) {
        String plain = UNSEEN.matcher(line)
                .replaceAll(" ")
                .strip()
                .replace("``", "\u201C")
                .replace("''", "\u201D");
        if (plain.startsWith("[")) {
            return plain.replaceFirst("]:", "] :");
        }
        return MARKS.matcher(plain).lookingAt() ? "\u201C" + plain + "\u201D" : plain;
    }
}
