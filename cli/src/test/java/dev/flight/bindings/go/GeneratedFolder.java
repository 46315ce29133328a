package dev.flight.bindings.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.bindings.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checked-in folder that has the files of a generator and no others. */
final class GeneratedFolder {

    private GeneratedFolder() {}

    static void compare(Path folder, List<GeneratedFile> files) throws IOException {
        if (Boolean.getBoolean("flight.update")) {
            write(folder, files);
        }
        Map<String, String> expected = files.stream()
                .collect(Collectors.toMap(
                        GeneratedFile::path, GeneratedFile::text, (one, other) -> one + other, TreeMap::new));
        assertThat(read(folder)).containsExactlyEntriesOf(expected);
    }

    private static void write(Path folder, List<GeneratedFile> files) throws IOException {
        for (String path : read(folder).keySet()) {
            Files.delete(folder.resolve(path));
        }
        for (GeneratedFile file : files) {
            Path target = folder.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.text());
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                }
            }
        }
        return files;
    }
}
