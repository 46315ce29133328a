package dev.flight.bindings.go;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.profile.Catalogue;
import dev.flight.wit.Contract;
import dev.flight.wit.ContractFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What is checked in is what the generator writes: {@code -Dflight.update=true} writes it anew. Whether it compiles, and
 * whether gofmt would leave it as it is, {@code scripts/conformance-go} finds out.
 */
class CheckedInGoTest {

    private static final Path FIXTURES = Path.of("..", "fixtures");

    @Test
    void theBindingsOfTheContractAreThoseThatAreCheckedIn() throws IOException {
        compare("contract", "bindings/go", GoOptions.FLIGHT);
    }

    @Test
    void theBindingsOfAContractOfOddNamesAndShapesAreThoseThatAreCheckedIn() throws IOException {
        compare("bindings/odd/contract", "bindings/odd/go", GoOptions.of("example.com/odd"));
    }

    private static void compare(String contract, String folder, GoOptions options) throws IOException {
        Checked<Contract> read = ContractFolder.read(FIXTURES.resolve(contract));
        assertThat(read.findings()).isEmpty();
        GeneratedFolder.compare(
                FIXTURES.resolve(folder),
                new GoBindings(options)
                        .generate(requireNonNull(read.value()), Catalogue.builtin().targets()));
    }
}
