package dev.flight.bindings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Sources that are the same for every contract, packed into the program in their own language. */
public final class PackedText {

    private PackedText() {}

    /** One of them, by its path below this room: {@code go/wire/reader.go}. */
    public static String of(String path) {
        try (InputStream in = PackedText.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
