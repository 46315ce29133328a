package dev.flight.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generated files that are checked in, held against what is generated now; {@code -Dflight.update=true} writes them. */
public final class Drift {

    private Drift() {}

    /**
     * Fails when a file differs, is missing, or is there and not generated.
     *
     * @param below the folder in which nothing else stands
     */
    public static void assertNone(Path out, Path below, List<GeneratedFile> files) throws IOException {
        if (Boolean.getBoolean("flight.update")) {
            for (GeneratedFile file : files) {
                Path path = out.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
        }
        for (GeneratedFile file : files) {
            Path path = out.resolve(file.path());
            assertThat(path).exists();
            assertThat(Files.readString(path)).as(file.path()).isEqualTo(file.text());
        }
        Set<Path> generated =
                files.stream().map(file -> out.resolve(file.path())).collect(Collectors.toSet());
        try (Stream<Path> there = Files.walk(below)) {
            assertThat(there.filter(Files::isRegularFile).filter(path -> !generated.contains(path)))
                    .isEmpty();
        }
        assertThat(new TreeSet<>(generated)).hasSameSizeAs(files);
    }
}
