package dev.flight.conformance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.wit.Contract;
import dev.flight.wit.ContractFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The vectors that say {@code "generated": true} are those that the generator makes now. {@code mvn test
 * -Dtest=GeneratedVectorsTest -Dflight.update=true} writes them anew; read the difference before committing it.
 */
class GeneratedVectorsTest {

    private static final Path VECTORS = Path.of("..", "fixtures", "vectors");
    private static final Path CONTRACT = Path.of("..", "fixtures", "contract");
    private static final String MARK = "{\n  \"generated\": true,\n";

    static Contract contract() {
        Checked<Contract> read = ContractFolder.read(CONTRACT);
        assertThat(read.findings()).isEmpty();
        return Objects.requireNonNull(read.value());
    }

    @Test
    void areThoseOfTheContract() throws IOException {
        List<Draft> drafts = new VectorGenerator(contract()).all();
        Map<String, String> made = drafts.stream()
                .collect(Collectors.toMap(Draft::id, Draft::text, GeneratedVectorsTest::twice, TreeMap::new));
        if (Boolean.getBoolean("flight.update")) {
            write(made);
        }

        assertThat(shipped()).isEqualTo(made);
    }

    @Test
    void everyTypeHasValidOnesAndBrokenOnes() throws IOException {
        for (String type : contract().types().stream().map(each -> each.name()).toList()) {
            List<String> files = texts(type);
            assertThat(files).as(type).anyMatch(text -> text.contains("\"same\": true"));
            assertThat(files).as(type).anyMatch(text -> text.contains("\"error\": "));
        }
    }

    private static List<String> texts(String type) throws IOException {
        try (Stream<Path> files = Files.list(VECTORS.resolve(type))) {
            return files.map(GeneratedVectorsTest::text).toList();
        }
    }

    private static String twice(String one, String other) {
        throw new IllegalStateException("two vectors of one name:\n" + one + other);
    }

    private static void write(Map<String, String> made) throws IOException {
        for (String id : shipped().keySet()) {
            Files.delete(file(id));
        }
        for (Map.Entry<String, String> each : made.entrySet()) {
            Path file = file(each.getKey());
            assertThat(file).as("one by hand has the name").doesNotExist();
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
    }

    private static Path file(String id) {
        return VECTORS.resolve(id + ".json");
    }

    private static Map<String, String> shipped() throws IOException {
        Map<String, String> shipped = new TreeMap<>();
        try (Stream<Path> files = Files.walk(VECTORS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = text(file);
                if (text.startsWith(MARK)) {
                    String path = VECTORS.relativize(file).toString().replace('\\', '/');
                    shipped.put(path.replaceFirst("\\.json$", ""), text);
                }
            }
        }
        return shipped;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
