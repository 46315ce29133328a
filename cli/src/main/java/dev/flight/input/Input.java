package dev.flight.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something to validate.
 *
 * @param name its name in findings
 * @param path its file; null when it is not in one
 * @param expected whether it was named itself; a file met in a folder may be none of Flight's
 * @param content opens it
 */
public record Input(String name, @Nullable Path path, boolean expected, Content content) {

    /** Opens the bytes of an input. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** A file; names in findings use {@code /} on every system. */
    public static Input file(Path path, boolean expected) {
        String name = path.normalize().toString().replace('\\', '/');
        return new Input(name, path, expected, () -> Files.newInputStream(path));
    }

    /** Bytes at hand. */
    public static Input bytes(String name, byte[] bytes) {
        return new Input(name, null, true, () -> new ByteArrayInputStream(bytes));
    }

    /** The same under another name. */
    public Input named(String other) {
        return other.equals(name) ? this : new Input(other, path, expected, content);
    }

    /** All bytes, unzipped where gzip compressed them, but no more than {@code most + 1}. */
    byte[] read(int most) throws IOException {
        try (InputStream in = GzipHead.unzipped(new BufferedInputStream(content.open()))) {
            return in.readNBytes(most + 1);
        }
    }
}
