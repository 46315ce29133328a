package dev.flight.wit;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contracts in fixtures. */
final class ContractFixtures {

    static final Path OURS = Path.of("../fixtures/contract");
    static final Path VALID = Path.of("../fixtures/wit/valid");
    static final Path BROKEN = Path.of("../fixtures/wit/broken");

    private ContractFixtures() {}

    /** Folders of contracts with no mistake in them. */
    static Stream<Path> valid() {
        return Stream.concat(Stream.of(OURS), in(VALID).stream());
    }

    static Contract read(Path path) {
        Checked<Contract> read = ContractFolder.read(path);
        Contract contract = read.value();
        if (contract == null) {
            throw new AssertionError(said(read.findings()));
        }
        return contract;
    }

    static List<String> said(List<Diagnostic> findings) {
        return findings.stream()
                .map(each -> each.at().text() + " " + each.rule() + ": " + each.message())
                .toList();
    }

    static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
