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

    private static final String FOLDER = "profiles/";

    private static final String ENDING = ".yaml";

    private static final String APART = "./";

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
        // Looking for a resource that is not there is slow, and a manifest may name thousands of unknown platforms.
        byte[] bytes = names().contains(name) ? resource(name + ENDING) : null;
        return bytes == null ? null : new File(FOLDER + name + ENDING, bytes);
    }

    /**
     * The name of a file of the user's in findings: {@code ./profiles/psp.yaml} where a packed profile is called
     * {@code profiles/psp.yaml}, so that nobody takes one for the other; else the path as it is.
     */
    public static String toldApart(String path) {
        boolean alike = path.startsWith(FOLDER) && path.endsWith(ENDING);
        String name = alike ? path.substring(FOLDER.length(), path.length() - ENDING.length()) : "";
        return alike && new BuiltinProfiles().names().contains(name) ? APART + path : path;
    }

    /** Whether a name in findings is that of a packed profile, which stands in no folder. */
    public static boolean isPacked(String name) {
        return !toldApart(name).equals(name);
    }

    /** Whether a name is one that {@link #toldApart} made. */
    public static boolean isToldApart(String name) {
        return name.startsWith(APART)
                && toldApart(name.substring(APART.length())).equals(name);
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
