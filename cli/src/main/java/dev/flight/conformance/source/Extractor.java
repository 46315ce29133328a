package dev.flight.conformance.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a folder's types with the language's own tools, by a program in that language that is packed with this one. */
final class Extractor {

    private static final List<String> GO = List.of("main.go", "load.go", "shapes.go", "fields.go", "generics.go");
    private static final List<String> TYPESCRIPT =
            List.of("extract.cjs", "compiler.cjs", "load.cjs", "places.cjs", "shapes.cjs");

    private final Tools tools;
    private final Path scratch;

    /**
     * An extractor of both languages.
     *
     * @param scratch a folder for the programs, empty
     */
    Extractor(Tools tools, Path scratch) {
        this.tools = tools;
        this.scratch = scratch;
    }

    SourceModel read(Language language, Path folder) {
        return switch (language) {
            case GO -> go(folder);
            case TYPESCRIPT -> typeScript(folder);
        };
    }

    /** Built apart from the folder, so that neither its module nor its workspace matters, and run in it. */
    private SourceModel go(Path folder) {
        Path home = unpack("go", GO);
        write(home.resolve("go.mod"), "module extract\n\ngo 1.19\n");
        Path program = home.resolve("extract.exe");
        Map<String, String> alone = Map.of("GOWORK", "off", "GOFLAGS", "", "GO111MODULE", "on");
        output("go", tools.run(List.of("go", "build", "-o", program.toString(), "."), home, alone));
        return SourceModelReader.read(
                output("go", tools.run(List.of(program.toString(), folder.toString()), folder, Map.of())));
    }

    private SourceModel typeScript(Path folder) {
        Path home = unpack("typescript", TYPESCRIPT);
        List<String> command = List.of("node", home.resolve("extract.cjs").toString(), folder.toString());
        return SourceModelReader.read(output("node", tools.run(command, folder, Map.of())));
    }

    private static String output(String tool, Tools.Outcome outcome) {
        if (outcome.code() != 0) {
            throw new ToolFault(tool + ": " + outcome.err().strip().replaceAll("\\s*\\R\\s*", "; "));
        }
        return outcome.out();
    }

    private Path unpack(String name, List<String> files) {
        Path home = scratch.resolve(name);
        try {
            Files.createDirectories(home);
            for (String file : files) {
                try (InputStream in = Extractor.class.getResourceAsStream(name + "/" + file)) {
                    if (in == null) {
                        throw new IllegalStateException(file + " is not packed");
                    }
                    Files.write(home.resolve(file), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
