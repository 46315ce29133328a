package dev.flight.validate;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.input.Loaded;
import dev.flight.profile.Catalogue;
import dev.flight.profile.ProfileDirectory;
import dev.flight.profile.ProfileSource;
import dev.flight.yaml.Document;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Scalar;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks a profile as it would be in a catalogue with the profiles beside it. */
final class ProfileCheck {

    private ProfileCheck() {}

    static List<Diagnostic> check(Catalogue catalogue, Loaded loaded, Document document) {
        Input input = loaded.input();
        String name = name(input, document);
        Catalogue around = catalogue.with(
                new Neighbours(name, new ProfileSource.File(input.name(), loaded.bytes()), siblings(input)));
        return UsedProfiles.all(around, name);
    }

    private static @Nullable ProfileSource siblings(Input input) {
        Path path = input.path();
        if (path == null) {
            return null;
        }
        // Findings in the profiles beside it name them as it was named itself: relative when it was.
        Path folder = path.normalize().getParent();
        return new ProfileDirectory(folder == null ? Path.of("") : folder);
    }

    /** A profile's name is its file's; what comes without a file goes by the name it gives itself. */
    private static String name(Input input, Document document) {
        Path path = input.path();
        if (path != null) {
            return path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        }
        return document.root() instanceof Mapping mapping && mapping.get("name") instanceof Scalar scalar
                ? scalar.text()
                : input.name();
    }

    /** The profile at hand, as it was read, and those in its folder. */
    private record Neighbours(
            String name, File file, @Nullable ProfileSource siblings) implements ProfileSource {

        @Override
        public Set<String> names() {
            Set<String> names = new TreeSet<>(siblings == null ? Set.of() : siblings.names());
            names.add(name);
            return names;
        }

        @Override
        public @Nullable File load(String wanted) {
            if (wanted.equals(name)) {
                return file;
            }
            return siblings == null ? null : siblings.load(wanted);
        }
    }
}
