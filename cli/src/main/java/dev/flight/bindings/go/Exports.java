package dev.flight.bindings.go;

import dev.flight.bindings.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a package shows to others, found in its generated text. Generic types are left out: Go has no other names for them
 * before 1.24.
 */
final class Exports {

    private static final Pattern TYPE = Pattern.compile("type ([A-Z]\\w*) .*");
    private static final Pattern CONSTANT = Pattern.compile("\t([A-Z]\\w*) .*");
    private static final Pattern FUNCTION = Pattern.compile("func ([A-Z]\\w*)\\(([^)]*)\\) ?(.*?) ?\\{");
    private static final Pattern GENERIC = Pattern.compile("\\b(?:Tuple[0-9]+|Result|Codec)\\[");

    private final GoPackage own;
    private final String text;
    private final List<Named> types = new ArrayList<>();
    private final List<String> constants = new ArrayList<>();
    private final List<Function> functions = new ArrayList<>();

    private Exports(GoPackage own, String text) {
        this.own = own;
        this.text = text;
    }

    /** A type with its comment. */
    record Named(List<String> docs, String name) {}

    /** A function with its comment. */
    record Function(List<String> docs, String name, String parameters, String results) {}

    static Exports of(GoPackage own, List<GeneratedFile> files) {
        Exports exports =
                new Exports(own, files.stream().map(GeneratedFile::text).collect(Collectors.joining("\n")));
        exports.read();
        return exports;
    }

    private void read() {
        List<String> docs = new ArrayList<>();
        boolean amongConstants = false;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("//")) {
                docs.add(line.replaceFirst("^// ?", ""));
                continue;
            }
            amongConstants = line.equals("const (") || (amongConstants && !line.equals(")"));
            declaration(line, List.copyOf(docs), amongConstants);
            docs.clear();
        }
    }

    private void declaration(String line, List<String> docs, boolean amongConstants) {
        Matcher type = TYPE.matcher(line);
        Matcher constant = CONSTANT.matcher(line);
        Matcher function = FUNCTION.matcher(line);
        if (type.matches()) {
            types.add(new Named(docs, type.group(1)));
        } else if (amongConstants && constant.matches()) {
            constants.add(constant.group(1));
        } else if (function.matches() && !GENERIC.matcher(line).find()) {
            functions.add(new Function(docs, function.group(1), function.group(2), function.group(3)));
        }
    }

    GoPackage own() {
        return own;
    }

    String text() {
        return text;
    }

    List<Named> types() {
        return types;
    }

    List<String> constants() {
        return constants;
    }

    List<Function> functions() {
        return functions;
    }
}
