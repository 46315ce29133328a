package dev.flight.bindings.go;

import dev.flight.bindings.GeneratedFile;
import dev.flight.profile.PlatformProfile;
import dev.flight.wit.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is checked in is what the generator writes: {@code -Dflight.update=true} writes it anew. */
class CheckedInGoTest {

    private static final Path FIXTURES = Path.of("..", "fixtures");

    @Test
    void theBindingsOfTheContractAreThoseThatAreCheckedIn() throws IOException {
        GeneratedFolder.compare(
                FIXTURES.resolve("bindings/go"), new GoBindings(GoOptions.FLIGHT).generate(contract(), profiles()));
    }

    static Contract contract() throws IOException {
        return SmallWit.read(
                Files.readString(FIXTURES.resolve("contract/memory.wit")),
                Files.readString(FIXTURES.resolve("contract/realtime.wit")));
    }

    static List<PlatformProfile> profiles() {
        return dev.flight.profile.Catalogue.builtin().targets();
    }
}
