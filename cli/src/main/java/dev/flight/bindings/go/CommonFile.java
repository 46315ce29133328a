package dev.flight.bindings.go;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every package has besides its types: mistakes, options, and generic types for what has no name in the contract. */
final class CommonFile {

    private static final Pattern TUPLE = Pattern.compile("\\bTuple([0-9]+)\\[");

    private CommonFile() {}

    /**
     * The file.
     *
     * @param types the types of the package as they are written, which say what generic types are needed
     */
    static GoFile of(Layout layout, GoPackage own, String types, List<String> docs) {
        GoFile file = new GoFile(own.name(), docs);
        file.imports(layout.wire());
        SourceWriter out = file.body();
        alias(out, "Mistake", "is something that breaks the contract, with its place.");
        alias(
                out,
                "Mistakes",
                "are all that is wrong with a text or value. They are an error: take them out with errors.As.");
        alias(out, "Option", "changes how a text is read.");
        option(out, "Strict", "refuses keys that the contract does not have; without it they are ignored.");
        option(out, "Validated", "holds a text against the contract's constraints too, as Validate does.");
        if (types.contains("Result[")) {
            result(out);
        }
        arities(types).forEach(arity -> tuple(out, arity));
        return file;
    }

    private static SortedSet<Integer> arities(String types) {
        return TUPLE.matcher(types)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void alias(SourceWriter out, String name, String says) {
        out.blank().comment(List.of(name + " " + says)).line("type " + name + " = wire." + name);
    }

    private static void option(SourceWriter out, String name, String says) {
        out.blank().comment(List.of(name + " " + says));
        out.open("func " + name + "() Option {")
                .line("return wire." + name + "()")
                .close("}");
    }

    private static void result(SourceWriter out) {
        out.blank().comment(List.of("Result is what went well or what went wrong: exactly one is set."));
        out.open("type Result[T, E any] struct {")
                .row("Ok", "*T")
                .row("Err", "*E")
                .close("}");
        out.blank()
                .open("func codecOfResult[T, E any](ok wire.Codec[T], err wire.Codec[E]) wire.Codec[Result[T, E]] {");
        out.open("return wire.Result(ok, err,")
                .line("func(v *Result[T, E]) **T { return &v.Ok },")
                .line("func(v *Result[T, E]) **E { return &v.Err },")
                .close(")")
                .close("}");
    }

    private static void tuple(SourceWriter out, int arity) {
        String name = "Tuple" + arity;
        List<String> parts = GoTypes.parts(arity);
        String parameters = parts.stream().map(part -> part.replace('F', 'T')).collect(Collectors.joining(", "));
        String typed = name + "[" + parameters + "]";
        out.blank().comment(List.of(name + " is " + arity + " values of a type each: an array in JSON."));
        out.open("type " + name + "[" + parameters + " any] struct {");
        parts.forEach(part -> out.row(part, part.replace('F', 'T')));
        out.close("}");
        out.blank()
                .open("func codecOf" + name + "[" + parameters + " any](" + codecs(parts) + ") wire.Codec[" + typed
                        + "] {")
                .open("return wire.Tuple(");
        parts.forEach(part -> out.line("wire.Element(" + part.replace('F', 'c') + ", "
                + FunctionLiteral.of("func(v *" + typed + ") *" + part.replace('F', 'T'), "return &v." + part) + "),"));
        out.close(")").close("}");
    }

    private static String codecs(List<String> parts) {
        Stream<String> each =
                parts.stream().map(part -> part.replace('F', 'c') + " wire.Codec[" + part.replace('F', 'T') + "]");
        return each.collect(Collectors.joining(", "));
    }
}
