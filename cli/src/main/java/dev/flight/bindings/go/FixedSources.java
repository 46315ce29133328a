package dev.flight.bindings.go;

import dev.flight.bindings.GeneratedFile;
import dev.flight.bindings.PackedText;
import java.util.List;

/** Sources that are the same for every contract, kept as Go. */
final class FixedSources {

    private static final List<String> WIRE = List.of(
            "choice.go",
            "codec.go",
            "compound.go",
            "constraint.go",
            "mistake.go",
            "number.go",
            "primitive.go",
            "quoted.go",
            "reader.go",
            "record.go",
            "result.go",
            "syntax.go",
            "variant.go",
            "writer.go");

    private FixedSources() {}

    /** What reads and writes JSON. */
    static List<GeneratedFile> wire() {
        return WIRE.stream()
                .map(name -> new GeneratedFile("internal/wire/" + name, GoFile.HEADER + "\n\n" + text("wire/" + name)))
                .toList();
    }

    /** One of the sources. */
    static String text(String name) {
        return PackedText.of("go/" + name);
    }
}
