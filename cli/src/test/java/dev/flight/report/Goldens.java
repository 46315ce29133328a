package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Expected outputs. {@code mvn test -Dtest='*Golden*,PlanJsonTest,Memory*Test,Analysis*Test,SampleManifestsTest,RuleOutputsTest'
 * -Dflight.update=true} writes what the program says now; read the difference before committing it.
 */
public final class Goldens {

    private static final Path FOLDER = Path.of("..", "fixtures", "reports");

    private Goldens() {}

    /** Holds a report against its expected one. */
    public static void assertMatches(String name, String actual) throws IOException {
        assertMatches(FOLDER.resolve(name), actual);
    }

    /** Holds a text against a file; the same to the byte. */
    public static void assertMatches(Path file, String actual) throws IOException {
        byte[] bytes = actual.getBytes(StandardCharsets.UTF_8);
        if (Boolean.getBoolean("flight.update")) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
        assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
        assertThat(Files.readAllBytes(file)).as("%s to the byte", file).isEqualTo(bytes);
    }

    /** Fails when a folder, or one below it, has an expected output whose input is gone. */
    public static void assertNoneIsStale(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(ending)))
                    .allSatisfy(file -> assertThat(input(file, ending)).exists());
        }
    }

    private static Path input(Path expected, String ending) {
        String name = expected.getFileName().toString();
        return expected.resolveSibling(name.substring(0, name.length() - ending.length()) + ".yaml");
    }

    /** The expected output that stands beside an input. */
    public static Path beside(Path input, String ending) {
        return input.resolveSibling(input.getFileName().toString().replaceFirst("\\.yaml$", ending));
    }
}
