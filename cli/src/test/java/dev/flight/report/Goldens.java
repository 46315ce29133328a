package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected reports, in fixtures/reports. {@code mvn test -Dtest='*Golden*,PlanJsonTest' -Dflight.update=true} writes what
 * the program says now; read the difference before committing it.
 */
final class Goldens {

    private static final Path FOLDER = Path.of("..", "fixtures", "reports");

    private Goldens() {}

    static void assertMatches(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        byte[] bytes = actual.getBytes(StandardCharsets.UTF_8);
        if (Boolean.getBoolean("flight.update")) {
            Files.createDirectories(FOLDER);
            Files.write(file, bytes);
        }
        assertThat(actual).as(name).isEqualTo(Files.readString(file));
        assertThat(Files.readAllBytes(file)).as("%s to the byte", name).isEqualTo(bytes);
    }
}
