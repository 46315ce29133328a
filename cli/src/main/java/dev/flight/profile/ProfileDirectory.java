package dev.flight.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The profiles of a folder: each {@code NAME.yaml} or {@code NAME.yml} in it. */
public final class ProfileDirectory implements ProfileSource {

    private final Path folder;

    public ProfileDirectory(Path folder) {
        this.folder = folder;
    }

    @Override
    public Set<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .filter(BuiltinProfiles::isName)
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the profile folder " + folder, e);
        }
    }

    @Override
    public @Nullable File load(String name) {
        if (!BuiltinProfiles.isName(name)) {
            return null;
        }
        for (String ending : new String[] {".yaml", ".yml"}) {
            Path file = folder.resolve(name + ending);
            if (Files.isRegularFile(file)) {
                return read(file);
            }
        }
        return null;
    }

    private static File read(Path file) {
        try {
            String name = file.normalize().toString().replace('\\', '/');
            return new File(BuiltinProfiles.toldApart(name), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the profile " + file, e);
        }
    }
}
