package dev.flight.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The profiles packed into the program. */
public final class BuiltinProfiles implements ProfileSource {

    private volatile @Nullable Set<String> names;

    @Override
    public Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            byte[] index = resource("index");
            known = new TreeSet<>(new String(index == null ? new byte[0] : index, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList());
            names = known;
        }
        return known;
    }

    @Override
    public @Nullable File load(String name) {
        byte[] bytes = isName(name) ? resource(name + ".yaml") : null;
        return bytes == null ? null : new File("profiles/" + name + ".yaml", bytes);
    }

    /** Whether a name can be one: it becomes part of a path. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c == '-' || c == '_' || Character.isLetterOrDigit(c));
    }

    private static byte @Nullable [] resource(String name) {
        try (InputStream in = BuiltinProfiles.class.getResourceAsStream("builtin/" + name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
