package dev.flight.bindings.go;

import dev.flight.wit.Docs;
import dev.flight.wit.Gate;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a struct: their names, which no method has, and how they are laid out. */
final class StructFields {

    /** The methods of every struct: a field of the same name would not compile. */
    private static final List<String> METHODS = List.of("Encode", "MarshalJSON", "UnmarshalJSON", "Validate");

    private final Scope names;

    StructFields(String... moreTaken) {
        names = new Scope(Stream.concat(METHODS.stream(), Stream.of(moreTaken)).toList());
    }

    String name(String kebab) {
        return names.claim(GoName.exported(kebab));
    }

    /** A field, with an empty line before its comment. */
    static void field(SourceWriter out, boolean first, Docs docs, Gate gate, String... cells) {
        List<String> comment = GoDoc.plain(docs, gate);
        if (!comment.isEmpty()) {
            if (!first) {
                out.blank();
            }
            out.comment(comment);
        }
        out.row(cells);
    }
}
