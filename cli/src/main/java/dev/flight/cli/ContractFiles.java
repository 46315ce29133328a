package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.wit.BuiltinContract;
import dev.flight.wit.Contract;
import dev.flight.wit.ContractFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contracts as they are named on the command line. */
final class ContractFiles {

    private ContractFiles() {}

    /** A folder or file; Flight's own contract when none is named. */
    static Checked<Contract> read(@Nullable String given) {
        if (given == null) {
            return new Checked<>(BuiltinContract.read(), List.of());
        }
        Path path = Path.of(given);
        if (!Files.exists(path)) {
            throw new EnvironmentFault("there is no contract at " + given);
        }
        return ContractFolder.read(path);
    }
}
