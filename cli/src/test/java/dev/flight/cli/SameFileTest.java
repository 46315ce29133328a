package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is not overwritten. */
class SameFileTest {

    @TempDir
    private Path folder;

    @Test
    void publishRefusesToEmptyItsInput() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "{}\n");

        Run run = Run.of(
                "publish",
                "file:" + file,
                folder.resolve(".").resolve("a.ndjson").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("would be overwritten while it is read");
        assertThat(file).hasContent("{}");
    }

    @Test
    void tailRefusesToRecordIntoWhatItReplays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "{}\n");

        Run run = Run.of("tail", "file:" + file, "--record", file.toString(), "--once");

        assertThat(run.code()).isEqualTo(2);
        assertThat(file).hasContent("{}");
    }
}
