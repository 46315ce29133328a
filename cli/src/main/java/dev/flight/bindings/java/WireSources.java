package dev.flight.bindings.java;

import dev.flight.bindings.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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

    private static final String FOLDER = "/dev/flight/bindings/java/";

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
        try (InputStream in = WireSources.class.getResourceAsStream(FOLDER + name + ".java")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
