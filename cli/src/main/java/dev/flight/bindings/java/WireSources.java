package dev.flight.bindings.java;

import dev.flight.bindings.GeneratedFile;
import dev.flight.bindings.PackedText;
import java.util.List;

/** The sources that are the same for every contract: the strict reader, the writer and what they need. */
final class WireSources {

    static final List<String> NAMES = List.of(
            "Checks",
            "Choices",
            "Codec",
            "CodePoints",
            "Copies",
            "Decoded",
            "Fields",
            "Found",
            "Frame",
            "Holds",
            "JsonReader",
            "JsonRecords",
            "JsonScanner",
            "JsonTokens",
            "JsonWriter",
            "Literals",
            "Mistake",
            "Names",
            "NotJson",
            "Outcome",
            "Reads",
            "Result",
            "Scalars",
            "Shortest",
            "SizeText",
            "Strings",
            "Unit",
            "UnknownKeys",
            "Utf8",
            "Variants",
            "Writes");

    private WireSources() {}

    static List<GeneratedFile> write(JavaOptions options) {
        return NAMES.stream()
                .map(name -> new GeneratedFile(
                        new ClassName(options.wire(), name).path(),
                        JavaFile.MARK + "\n"
                                + text(name).replaceFirst("package base\\.", "package " + options.base() + ".")))
                .toList();
    }

    private static String text(String name) {
        return PackedText.of("java/" + name + ".java");
    }
}
