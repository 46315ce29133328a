package dev.flight.bindings.go;

import dev.flight.bindings.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Sources that are the same for every contract, kept as Go. */
final class Runtime {

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

    private Runtime() {}

    /** What reads and writes JSON. */
    static List<GeneratedFile> wire() {
        return WIRE.stream()
                .map(name -> new GeneratedFile("internal/wire/" + name, GoFile.HEADER + "\n\n" + text("wire/" + name)))
                .toList();
    }

    /** A source for one package, which bears another name in the resource. */
    static GeneratedFile in(GoPackage target, String name, Stream<String> imports) {
        String text = text(name).replaceFirst("(?m)^package \\w+$", "package " + target.name());
        String renamed = imports.reduce(text, (source, path) -> source.replaceFirst("\"WIRE\"", GoFile.quoted(path)));
        return new GeneratedFile(
                target.name() + "/" + name.substring(name.lastIndexOf('/') + 1), GoFile.HEADER + "\n\n" + renamed);
    }

    private static String text(String name) {
        try (InputStream in = Runtime.class.getResourceAsStream("/dev/flight/bindings/go/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
