package dev.flight.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.wit.Contract;
import dev.flight.wit.ContractFolder;
import dev.flight.wit.ContractReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Contracts for tests of what is written for them. */
public final class Contracts {

    private static final Path FIXTURES = Path.of("..", "fixtures");

    private Contracts() {}

    /** The contract of Flight's own services. */
    public static Contract flight() {
        return good(ContractFolder.read(FIXTURES.resolve("contract")));
    }

    /** Names that mean something to other languages, and every type there is. */
    public static Contract odd() {
        return good(ContractFolder.read(FIXTURES.resolve("bindings").resolve("odd")));
    }

    /** Every shape that a type can have, over two packages, under names and comments that Go's tools trip over. */
    public static Contract oddShapes() {
        return good(
                ContractFolder.read(FIXTURES.resolve("bindings").resolve("odd").resolve("contract")));
    }

    /** One interface with some types. */
    public static Contract of(String types) {
        String text = "package a:b@1.0.0;\ninterface types {\n" + types + "\n}\n";
        return good(ContractReader.read(Map.of("a.wit", text)));
    }

    private static Contract good(Checked<Contract> read) {
        assertThat(read.findings()).isEmpty();
        return Objects.requireNonNull(read.value());
    }
}
