package dev.flight.bindings.go;

import dev.flight.bindings.GeneratedFile;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A package under a second import path: other names for all that the first shows. */
final class Mirrored {

    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import |\t)\"([\\w./-]+)\"$");

    private final Exports exports;
    private final String name;

    Mirrored(Exports exports) {
        this.exports = exports;
        this.name = exports.own().name();
    }

    /** The one file of the package, in a folder that ends in a slash or is empty. */
    GeneratedFile in(String folder) {
        GoFile file = new GoFile(
                name,
                List.of(
                        "Package " + name + " is " + exports.own().path() + " under a second import path.",
                        "A value of a type of the one is a value of the other."));
        file.imports(exports.own().path());
        exports.types().forEach(type -> type(type, file.body()));
        constants(file.body());
        exports.functions().forEach(function -> function(function, file));
        return file.at(folder + name + ".go");
    }

    private void type(Exports.Named type, SourceWriter out) {
        out.blank().comment(type.docs()).line("type " + type.name() + " = " + name + "." + type.name());
    }

    private void constants(SourceWriter out) {
        if (!exports.constants().isEmpty()) {
            out.blank().comment(List.of("The cases of all enums.")).open("const (");
            exports.constants().forEach(constant -> out.row(constant, "= " + name + "." + constant));
            out.close(")");
        }
    }

    private void function(Exports.Function function, GoFile file) {
        importUsed(function, file);
        String results = function.results().isEmpty() ? "" : function.results() + " ";
        String call = name + "." + function.name() + "(" + arguments(function.parameters()) + ")";
        file.body()
                .blank()
                .comment(function.docs())
                .open("func " + function.name() + "(" + function.parameters() + ") " + results + "{")
                .line(results.isEmpty() ? call : "return " + call)
                .close("}");
    }

    private void importUsed(Exports.Function function, GoFile file) {
        String signature = function.parameters() + " " + function.results();
        IMPORT.matcher(exports.text())
                .results()
                .map(found -> found.group(1))
                .filter(path -> signature.contains(path.substring(path.lastIndexOf('/') + 1) + "."))
                .forEach(file::imports);
    }

    private static String arguments(String parameters) {
        return Arrays.stream(parameters.split(", "))
                .map(each -> each.split(" ")[0] + (each.contains("...") ? "..." : ""))
                .collect(Collectors.joining(", "));
    }
}
