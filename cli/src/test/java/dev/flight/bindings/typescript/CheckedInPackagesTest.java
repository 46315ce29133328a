package dev.flight.bindings.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.bindings.GeneratedFile;
import dev.flight.profile.Catalogue;
import dev.flight.report.Goldens;
import dev.flight.wit.ContractFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages under {@code fixtures/bindings/typescript} are those of the contract and the profiles as they are now. */
class CheckedInPackagesTest {

    private static final Path FIXTURES = Path.of("..", "fixtures");
    private static final Path FOLDER = FIXTURES.resolve("bindings").resolve("typescript");

    /** What the users' documents call our packages. */
    static final Map<String, String> NPM_NAMES =
            Map.of("flight:memory", "@flight/memory-components", "flight:realtime", "@flight/realtime-types");

    private static List<GeneratedFile> generated() {
        return new TypeScriptGenerator(NPM_NAMES)
                .generate(
                        Objects.requireNonNull(ContractFolder.read(FIXTURES.resolve("contract"))
                                .value()),
                        Catalogue.builtin().targets());
    }

    @Test
    void areGeneratedFromTheContract() throws IOException {
        for (GeneratedFile each : generated()) {
            Goldens.assertMatches(FOLDER.resolve(each.path()), each.text());
        }
    }

    @Test
    void haveNoSourceThatIsNoLongerGenerated() throws IOException {
        Set<Path> due =
                generated().stream().map(each -> FOLDER.resolve(each.path())).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(each -> each.toString().contains("/src/") && Files.isRegularFile(each)))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(due).contains(each));
        }
    }
}
