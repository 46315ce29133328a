package dev.flight.broker.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs on the PATH. */
final class Programs {

    private Programs() {}

    static Optional<Path> find(String name) {
        String path = System.getenv("PATH");
        return path == null ? Optional.empty() : find(name, path);
    }

    static Optional<Path> find(String name, String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> program(folder, name))
                .findFirst();
    }

    private static Stream<Path> program(String folder, String name) {
        try {
            Path program = Path.of(folder, name).toAbsolutePath();
            return Files.isRegularFile(program) && Files.isExecutable(program) ? Stream.of(program) : Stream.empty();
        } catch (InvalidPathException notAFolder) {
            return Stream.empty();
        }
    }
}
