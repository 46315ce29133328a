package dev.flight.bindings.go;

import dev.flight.bindings.Contracts;
import dev.flight.bindings.Drift;
import dev.flight.profile.Catalogue;
import dev.flight.wit.Contract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What is checked in is what the generator writes: {@code -Dflight.update=true} writes it anew. Whether it compiles, and
 * whether gofmt would leave it as it is, {@code scripts/conformance-go} finds out.
 */
class CheckedInGoTest {

    private static final Path BINDINGS = Path.of("..", "fixtures", "bindings");

    @Test
    void theBindingsOfTheContractAreThoseThatAreCheckedIn() throws IOException {
        compare(Contracts.flight(), BINDINGS.resolve("go"), GoOptions.FLIGHT);
    }

    @Test
    void theBindingsOfAContractOfOddNamesAndShapesAreThoseThatAreCheckedIn() throws IOException {
        compare(Contracts.oddShapes(), BINDINGS.resolve("odd").resolve("go"), GoOptions.of("example.com/odd"));
    }

    private static void compare(Contract contract, Path folder, GoOptions options) throws IOException {
        Drift.assertNone(
                folder,
                folder,
                new GoBindings(options).generate(contract, Catalogue.builtin().targets()));
    }
}
